import assert from 'node:assert/strict';
import { problemSchema } from '../../../src/contract/index.ts';
import type { Problem } from '../../../src/contract/index.ts';
import type { RawAnswer } from './send-raw.ts';

/** Holds that an answer is a problem (RFC 9457) that a client can act on and a person can report. */
export function expectProblem(answer: RawAnswer, what: string): Problem {
  const shown = `${what}: ${answer.status} ${answer.text.slice(0, 300)}`;
  assert.match(answer.headers['content-type'] ?? '', /^application\/problem\+json(;|$)/, shown);
  const parsed = problemSchema.safeParse(JSON.parse(answer.text));
  assert.ok(parsed.success, shown);
  const problem = parsed.data;
  assert.equal(problem.status, answer.status, shown);
  assert.equal(problem.correlationId, answer.headers['x-correlation-id'], shown);
  assert.ok(answer.status >= 400 && answer.status < 500, shown);
  return problem;
}
