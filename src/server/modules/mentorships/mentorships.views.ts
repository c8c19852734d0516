import type { Mentorship } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getPeople, personCard } from '../people/index.ts';
import { groupTitleOf } from './groups/groups.store.ts';
import { planOf } from './mentorship-plan.ts';
import { stepOf } from './mentorship-step.ts';
import { countUnread } from './messages/message-markers.store.ts';
import { getMentorshipOf, listMentorshipsOf } from './mentorships.store.ts';
import type { StoredMentorship } from './mentorships.store.ts';

async function toAnswer(
  work: Work,
  mentorship: StoredMentorship,
  viewerId: string,
): Promise<Mentorship> {
  const people = await getPeople(
    work,
    mentorship.members.map((member) => member.personId),
  );
  const plan = await planOf(work, mentorship);
  const own = mentorship.members.find((member) => member.personId === viewerId);
  return {
    id: mentorship.id,
    programmeId: mentorship.programmeId,
    programmeName: plan.programmeName,
    state: mentorship.state,
    stages: plan.stages,
    myRole: own?.role ?? 'mentee',
    groupTitle: plan.gathering === null ? null : await groupTitleOf(work, mentorship.id),
    members: mentorship.members.flatMap((member) => {
      const person = people.get(member.personId);
      return person ? { person: personCard(person), role: member.role } : [];
    }),
    requestId: mentorship.requestId,
    registrationId: mentorship.registrationId,
    startedAt: mentorship.createdAt.toISOString(),
    activeSince: mentorship.activeSince?.toISOString() ?? null,
    endedAt: mentorship.endedAt?.toISOString() ?? null,
    endsOn: mentorship.endsOn,
    pausedUntil: mentorship.pausedUntil,
    step: await stepOf(work, mentorship, viewerId),
    unreadMessages: own ? await countUnread(work, mentorship.id, own) : 0,
  };
}

export async function listMentorshipsFor(work: Work, personId: string): Promise<Mentorship[]> {
  const answers: Mentorship[] = [];
  for (const mentorship of await listMentorshipsOf(work, personId)) {
    answers.push(await toAnswer(work, mentorship, personId));
  }
  return answers;
}

/** @throws AppError `not-found` for anybody who is not in it */
export async function getMentorshipFor(
  work: Work,
  id: string,
  personId: string,
): Promise<Mentorship> {
  return toAnswer(work, await getMentorshipOf(work, id, personId), personId);
}
