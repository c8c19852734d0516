import type { Request } from 'express';
import { course } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';

/** @throws RequestFailure 404 for any course but the one there is */
export function checkCourse(request: Request): void {
  if (request.params.courseId !== course.id) {
    throw new RequestFailure(404, 'This course does not exist.');
  }
}

/**
 * Some platforms answer only when asked for the one media type and nothing else.
 * @throws RequestFailure 400
 */
export function checkAccept({ behaviour }: LmsContext, request: Request, mediaType: string): void {
  if (behaviour.exactAccept && request.get('accept') !== mediaType) {
    throw new RequestFailure(400, `Accept must be ${mediaType}`);
  }
}

/** @throws RequestFailure 415 where the body is of another media type */
export function checkMediaType(request: Request, mediaType: string): void {
  if (request.get('content-type')?.split(';')[0]?.trim().toLowerCase() !== mediaType) {
    throw new RequestFailure(415, `The body must be ${mediaType}`);
  }
}
