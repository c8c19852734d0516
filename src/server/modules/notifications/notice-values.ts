import type { Work } from '../../jobs/work.ts';
import { getOrganisation } from '../administration/index.ts';
import { courseTitle } from '../courses/index.ts';
import { groupTitleOf } from '../mentorships/index.ts';
import { getPeople, getPerson } from '../people/index.ts';
import { listPublishedProgrammes } from '../programmes/index.ts';
import type { NoticeValues } from './notify.ts';

/** @returns the names around a mentor request */
export async function requestValues(
  work: Work,
  request: { readonly mentorId: string; readonly menteeId: string; readonly programmeId: string },
): Promise<NoticeValues> {
  const mentor = await getPerson(work, request.mentorId);
  const mentee = await getPerson(work, request.menteeId);
  return {
    mentorName: mentor.name,
    menteeName: mentee.name,
    ...(await programmeValue(work, request.programmeId)),
  };
}

/**
 * @param byId a member whose deed it is: then the others are told that name alone
 * @returns for each member the names of the others, and the programme's
 */
export async function mentorshipValues(
  work: Work,
  mentorship: {
    readonly mentorshipId: string;
    readonly memberIds: readonly string[];
    readonly programmeId: string;
  },
  byId?: string,
): Promise<ReadonlyMap<string, NoticeValues>> {
  const people = await getPeople(work, mentorship.memberIds);
  const { language } = await getOrganisation(work);
  const programme = await programmeValue(work, mentorship.programmeId);
  const title = await groupTitleOf(work, mentorship.mentorshipId);
  const members = mentorship.memberIds.flatMap((id) => people.get(id) ?? []);
  return new Map(
    members.map((member) => {
      const others = members
        .filter((other) => other !== member && (byId === undefined || other.id === byId))
        .map((other) => other.name);
      const list = new Intl.ListFormat(member.language ?? language);
      // A group is called by its title, unless it is about what one of its members did.
      const otherName = title !== null && byId === undefined ? `“${title}”` : list.format(others);
      return [member.id, { otherName, ...(title === null ? {} : { title }), ...programme }];
    }),
  );
}

/** @returns the course's title in the person's language */
export async function courseValues(
  work: Work,
  personId: string,
  courseId: string,
): Promise<NoticeValues> {
  const person = await getPerson(work, personId);
  const language = person.language ?? (await getOrganisation(work)).language;
  return { courseTitle: courseTitle(courseId, language) };
}

/** @returns the programme's name, and its own word for its mentors where it has one */
export async function programmeValue(work: Work, programmeId: string): Promise<NoticeValues> {
  const programmes = await listPublishedProgrammes(work);
  const programme = programmes.find((each) => each.id === programmeId);
  if (!programme) return {};
  const { mentor } = programme.roleNames;
  return { programmeName: programme.name, ...(mentor === null ? {} : { mentorWord: mentor }) };
}
