import type { MentorCard } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { listFittingMentors } from '../../mentors/index.ts';
import { findRequest } from './requests.store.ts';

const shown = 3;

/**
 * Other mentors for somebody whose request came to nothing, or who waits: none whom they have asked in
 * this programme already.
 * @throws AppError `not-found` for anybody but the mentee
 */
export async function listAlternativesFor(
  work: Work,
  requestId: string,
  viewerId: string,
): Promise<MentorCard[]> {
  const request = await findRequest(work, requestId);
  if (request?.menteeId !== viewerId) throw new AppError('not-found');
  const asked = await work.db
    .selectFrom('mentor_requests')
    .select('mentor_registration_id')
    .distinct()
    .where('tenant_id', '=', work.tenantId)
    .where('mentee_id', '=', viewerId)
    .where('programme_id', '=', request.programmeId)
    .execute();
  const without = new Set(asked.map((row) => row.mentor_registration_id));
  return listFittingMentors(work, request.programmeId, viewerId, shown, without);
}
