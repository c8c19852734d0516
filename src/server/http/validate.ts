import type { z } from 'zod';
import { AppError } from '../kernel/app-error.ts';

/**
 * Parses input at the edge.
 * @param place where it stood: params, query or body; the first part of each issue's path
 * @throws AppError `invalid-input` with every issue found
 */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  place: string,
): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', {
    issues: parsed.error.issues.slice(0, 20).map((issue) => ({
      path: [place, ...issue.path.map(String)].join('.'),
      message: issue.message,
    })),
  });
}
