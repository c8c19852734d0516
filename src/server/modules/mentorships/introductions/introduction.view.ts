import type { Introduction } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getPeople } from '../../people/index.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { findIntroduction, readAnswers } from './introductions.store.ts';

/**
 * An introduction as one of its members sees it: the same for all of them but for the own answer.
 * @throws AppError `not-found` for anybody who is not in it, and where the format has none
 */
export async function getIntroductionFor(
  work: Work,
  mentorshipId: string,
  personId: string,
): Promise<Introduction> {
  const mentorship = await getMentorshipOf(work, mentorshipId, personId);
  const introduction = await findIntroduction(work, mentorshipId);
  if (!introduction) throw new AppError('not-found');
  const people = await getPeople(
    work,
    mentorship.members.map((member) => member.personId),
  );
  const mine = (await readAnswers(work, mentorshipId)).get(personId);
  const { proposal } = introduction;
  return {
    isOpen: mentorship.state === 'introduction',
    endsAt: introduction.endsAt.toISOString(),
    tellsAt: introduction.tellsAt.toISOString(),
    proposalNumber: introduction.proposalNumber,
    proposal: proposal && {
      ...proposal,
      times: proposal.times.filter((time) => time > work.now).map((time) => time.toISOString()),
    },
    conversationAt: introduction.conversationAt?.toISOString() ?? null,
    timeZones: mentorship.members.map((member) => ({
      personId: member.personId,
      timeZone: people.get(member.personId)?.timeZone ?? null,
    })),
    myAnswer: mine === undefined ? null : mine ? 'yes' : 'no',
  };
}
