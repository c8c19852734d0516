import type { GroupObstacle, MentorshipRole } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getToday } from '../../administration/index.ts';
import { hasCompletedCourse } from '../../courses/index.ts';
import { getPeople, getPerson, reportingLine } from '../../people/index.ts';
import {
  findPairObstacle,
  getProgramme,
  isEligibleMentee,
  isEligibleMentor,
} from '../../programmes/index.ts';
import { countMentorshipsAsMentee } from '../requests/mentorships-of-mentee.ts';
import type { LockedGroup } from './groups.store.ts';

type Found = Exclude<GroupObstacle, 'group-full' | 'group-not-joinable'> | null;

/**
 * What keeps this person from this role in a group: the programme's rules for people, and for each
 * mentor with each who learns those for pairs; nobody learns in more groups of a programme at once than
 * it allows. Into a group that is under way nobody comes who has not completed the course that their
 * role asks (rule 2), and into none where that comes before accepting.
 */
export async function findPersonObstacle(
  work: Work,
  group: Omit<LockedGroup, 'group'>,
  personId: string,
  role: MentorshipRole,
): Promise<Found> {
  const { mentorship, plan, gathering } = group;
  const { rules } = await getProgramme(work, mentorship.programmeId);
  const person = await getPerson(work, personId);
  const today = await getToday(work);
  const helps = role === 'mentor' || role === 'facilitator';
  const isEligible = helps
    ? isEligibleMentor(rules, person)
    : isEligibleMentee(rules, person, today);
  if (!isEligible || !person.isActive) return 'not-eligible';
  if (role === gathering.member) {
    const groups = await countMentorshipsAsMentee(work, mentorship.programmeId, personId);
    if (groups >= rules.mentorshipLimit) return 'mentorship-limit';
  }
  const pair = await findPairProblem(work, group, personId, role);
  if (pair !== null) return pair;
  const courseId = mentorship.state === 'active' ? plan.courseOf(role) : plan.courseFirstOf(role);
  if (courseId !== null && !(await hasCompletedCourse(work, personId, courseId))) {
    return 'course-not-completed';
  }
  return null;
}

async function findPairProblem(
  work: Work,
  { mentorship: { programmeId, members }, gathering }: Omit<LockedGroup, 'group'>,
  personId: string,
  role: MentorshipRole,
): Promise<Found> {
  const opposite =
    role === 'mentor' ? gathering.member : role === gathering.member ? 'mentor' : null;
  const others = members.filter((member) => member.role === opposite);
  if (others.length === 0) return null;
  const { rules } = await getProgramme(work, programmeId);
  const people = await getPeople(work, [personId, ...others.map((other) => other.personId)]);
  const line = await reportingLine(work, personId);
  const today = await getToday(work);
  const own = people.get(personId);
  for (const { personId: otherId } of others) {
    const other = people.get(otherId);
    if (!own || !other) continue;
    const [mentor, mentee] = role === 'mentor' ? [own, other] : [other, own];
    // Which language a group speaks is said in its own words.
    const speaking = { languages: [] };
    const obstacle = findPairObstacle(
      rules,
      { ...mentor, ...speaking },
      { ...mentee, ...speaking },
      line,
      today,
    );
    if (obstacle === 'own-reporting-line') return obstacle;
    if (obstacle !== null) return 'outside-programme-rules';
  }
  return null;
}
