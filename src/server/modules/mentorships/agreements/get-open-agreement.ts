import type { MentorshipState } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { refuseMove } from '../move-mentorship.ts';
import { listVersions } from './agreements.store.ts';
import type { StoredVersion } from './agreements.store.ts';

/** States in which an agreement can be changed and signed. */
const openStates: readonly MentorshipState[] = ['agreement', 'active', 'paused', 'closing'];

export function isAgreementOpen(state: MentorshipState): boolean {
  return openStates.includes(state);
}

/**
 * Locks a mentorship whose agreement is open to its members.
 * @throws AppError `not-found` for others; `mentorship-moved-on` or `mentorship-ended` where there is
 *   nothing to agree on
 */
export async function getOpenAgreement(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<{ mentorship: StoredMentorship; current: StoredVersion }> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId, true);
  const [current] = await listVersions(work, mentorshipId);
  if (!current || !isAgreementOpen(mentorship.state)) return refuseMove(mentorship);
  return { mentorship, current };
}
