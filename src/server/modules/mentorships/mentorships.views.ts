import type { Mentorship } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { courseStanding } from '../courses/index.ts';
import { getPeople, personCard } from '../people/index.ts';
import { getProgrammeAt } from '../programmes/index.ts';
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
  const programme = await getProgrammeAt(work, mentorship.programmeId, mentorship.createdAt);
  const { mentorCourse } = programme.rules;
  const own = mentorship.members.find((member) => member.personId === viewerId);
  const mentor = mentorship.members.find((member) => member.role === 'mentor');
  const standing =
    mentor && mentorCourse
      ? await courseStanding(work, mentor.personId, mentorCourse.courseId)
      : null;
  return {
    id: mentorship.id,
    programmeId: programme.id,
    programmeName: programme.name,
    state: mentorship.state,
    myRole: own?.role ?? 'mentee',
    members: mentorship.members.flatMap((member) => {
      const person = people.get(member.personId);
      return person ? { person: personCard(person), role: member.role } : [];
    }),
    startedAt: mentorship.createdAt.toISOString(),
    activeSince: mentorship.activeSince?.toISOString() ?? null,
    endedAt: mentorship.endedAt?.toISOString() ?? null,
    mentorCourse: mentorCourse && {
      courseId: mentorCourse.courseId,
      dueAt: standing?.dueAt?.toISOString() ?? null,
      completedAt: standing?.completedAt?.toISOString() ?? null,
    },
    haveIConfirmed: own?.confirmedAt != null,
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
