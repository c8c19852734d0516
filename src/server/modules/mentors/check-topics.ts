import { AppError } from '../../kernel/app-error.ts';
import { unknownTopics } from './topics.ts';

/** @throws AppError `invalid-input` when an id names no topic */
export function checkTopics(ids: readonly string[]): void {
  const unknown = unknownTopics(ids);
  if (unknown.length === 0) return;
  throw new AppError('invalid-input', {
    issues: unknown.map((id) => ({ path: 'body.topics', message: `There is no topic ${id}.` })),
  });
}
