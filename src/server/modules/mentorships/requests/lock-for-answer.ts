import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { isAnswerable } from './requests.rules.ts';
import { findRequest, lockRequest } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

/**
 * Locks a request for the one who may act on it.
 * @throws AppError `not-found` for anybody else, `request-not-open` when its end has come already
 */
export async function lockForAnswer(
  work: Work,
  requestId: string,
  personId: string,
  as: 'mentorId' | 'menteeId',
): Promise<StoredRequest> {
  const found = await findRequest(work, requestId);
  if (found?.[as] !== personId) throw new AppError('not-found');
  const request = await lockRequest(work, requestId);
  if (!isAnswerable(request, work.now)) {
    throw new AppError('request-not-open', { detail: request.state });
  }
  return request;
}
