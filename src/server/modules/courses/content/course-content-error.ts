import type { z } from 'zod';

/** A course's files say something that cannot be shown or scored: its writer mends it, not a user. */
export class CourseContentError extends Error {
  /** @param place file, and the question in it where there is one */
  constructor(place: string, message: string, options: { cause?: unknown } = {}) {
    super(`${place}: ${message}`, options);
    this.name = 'CourseContentError';
  }
}

/** @throws CourseContentError naming the place and each field that does not fit */
export function parseContent<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: string,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const field = issue.path.map(String).join('.');
    return field === '' ? issue.message : `${field}: ${issue.message}`;
  });
  throw new CourseContentError(place, problems.join('; '));
}
