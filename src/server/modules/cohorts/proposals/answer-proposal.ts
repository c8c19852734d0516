import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { assignCourse } from '../../courses/index.ts';
import { beginMentorship, hasMentorsEnough } from '../../mentorships/index.ts';
import { lockPerson } from '../../people/index.ts';
import { courseOfRole, formatRules, getProgramme } from '../../programmes/index.ts';
import { findPair, lockPair, updatePair } from '../cohort-pairs.store.ts';
import type { Answer, StoredPair } from '../cohort-pairs.store.ts';
import { CohortPairFormed } from '../events.ts';
import { endProposal } from './end-proposal.ts';
import { proposalFacts } from './proposal-facts.ts';

/**
 * One of the two says yes or no. The second yes begins the mentorship; a no ends the proposal.
 * @throws AppError `not-found` for anybody else, `request-not-open` when it is over or was answered,
 *   `mentorship-limit` for a yes while the mentee has as many mentorships as the programme allows
 */
export async function answerProposal(
  work: Work,
  proposalId: string,
  personId: string,
  answer: Answer,
): Promise<void> {
  const found = await findPair(work, proposalId);
  if (!found) throw new AppError('not-found');
  // So that the limit holds when several begin something with the same mentee at once.
  await lockPerson(work, found.menteeId);
  const pair = await lockPair(work, proposalId);
  const side = sideOf(pair, personId);
  if (side === null || pair.state === 'planned' || pair.state === 'no_seat') {
    throw new AppError('not-found');
  }
  const isOpen = pair.state === 'proposed' && (pair.expiresAt ?? work.now) > work.now;
  if (!isOpen || pair.answers[side] !== null) throw new AppError('request-not-open');
  // Of the first yes and of the second alike, so that a refusal does not tell what the other said.
  if (answer === 'yes' && (await hasMentorsEnough(work, pair))) {
    throw new AppError('mentorship-limit');
  }
  const answered = await updatePair(
    work,
    pair.id,
    side === 'mentee' ? { mentee_answer: answer } : { mentor_answer: answer },
  );
  await recordAudit(work, {
    action: 'cohort-proposal.answered',
    subject: { kind: 'cohort-proposal', id: pair.id },
  });
  if (answer === 'no') await endProposal(work, answered);
  else if (answered.answers.mentee === 'yes' && answered.answers.mentor === 'yes') {
    await formPair(work, answered);
  }
}

/** @returns null for who is neither of the two */
export function sideOf(pair: StoredPair, personId: string): 'mentee' | 'mentor' | null {
  if (pair.menteeId === personId) return 'mentee';
  return pair.mentorId === personId ? 'mentor' : null;
}

/** Both want to: the seat that was taken for them becomes the mentorship's. */
async function formPair(work: Work, pair: StoredPair): Promise<void> {
  const { rules, format } = await getProgramme(work, pair.programmeId);
  const isPeer = formatRules[format].registersAs === 'peer';
  const members = [
    { personId: pair.mentorId, role: isPeer ? ('peer' as const) : ('mentor' as const) },
    { personId: pair.menteeId, role: isPeer ? ('peer' as const) : ('mentee' as const) },
  ];
  const mentorshipId = await beginMentorship(work, {
    programmeId: pair.programmeId,
    registrationId: pair.registrationId,
    requestId: null,
    members,
  });
  await updatePair(work, pair.id, { state: 'formed', mentorship_id: mentorshipId });
  for (const { personId, role } of members) {
    const duty = rules[courseOfRole(role)];
    if (!duty) continue;
    const dueAt = addDays(work.now, rules.courseDueDays);
    await assignCourse(work, { personId, courseId: duty.courseId, dueAt });
  }
  await work.publish(CohortPairFormed, { ...proposalFacts(pair), mentorshipId });
  await recordAudit(work, {
    action: 'cohort-proposal.formed',
    subject: { kind: 'cohort-proposal', id: pair.id },
    details: { mentorshipId },
  });
}
