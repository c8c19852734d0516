import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { findIntroduction, readAnswers } from './introductions.store.ts';
import type { StoredIntroduction } from './introductions.store.ts';

/** @returns the person's next step in an introduction; of answers only their own plays a part */
export async function introductionStep(
  work: Work,
  mentorship: StoredMentorship,
  personId: string,
): Promise<MentorshipStep | null> {
  const introduction = await findIntroduction(work, mentorship.id);
  if (mentorship.state !== 'introduction' || !introduction) return null;
  const hasAnswered = (await readAnswers(work, mentorship.id)).has(personId);
  return stepOfIntroduction(introduction, personId, hasAnswered, work.now);
}

function stepOfIntroduction(
  introduction: StoredIntroduction,
  personId: string,
  hasAnswered: boolean,
  now: Date,
): MentorshipStep {
  const { proposal, conversationAt } = introduction;
  const tellsAt = introduction.tellsAt.toISOString();
  if (hasAnswered) return { kind: 'await-outcome', isMine: false, dueAt: tellsAt };
  if (conversationAt !== null) {
    return conversationAt > now
      ? { kind: 'have-conversation', isMine: true, dueAt: conversationAt.toISOString() }
      : { kind: 'answer-klik', isMine: true, dueAt: tellsAt };
  }
  const isProposed = proposal?.times.some((time) => time > now) === true;
  if (!isProposed) return { kind: 'propose-conversation', isMine: true, dueAt: tellsAt };
  return proposal.by === personId
    ? { kind: 'await-time', isMine: false, dueAt: tellsAt }
    : { kind: 'choose-time', isMine: true, dueAt: tellsAt };
}
