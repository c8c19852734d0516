import type { Request } from 'express';
import { course } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';

/** @throws RequestFailure 404 for any course but the one there is */
export function checkCourse(request: Request): void {
  if (request.params.courseId !== course.id) {
    throw new RequestFailure(404, 'This course does not exist.');
  }
}

/** @throws RequestFailure 415 where the body is of another media type */
export function checkMediaType(request: Request, mediaType: string): void {
  if (request.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== mediaType) {
    throw new RequestFailure(415, `The body must be ${mediaType}`);
  }
}
