import type { Language, MenteeIntake } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getToday } from '../../administration/index.ts';
import { getPerson, reportingLine } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { findMenteeObstacle } from '../../programmes/index.ts';
import type { EligibilityObstacle, Programme, RuledPerson } from '../../programmes/index.ts';
import { parentsOf } from '../../topics/index.ts';
import { findMenteeIntake } from '../mentee-intakes.ts';
import type { MatchedMentee } from '../ranking/matched-people.ts';
import { utcOffset } from '../ranking/utc-offset.ts';

/** Somebody who looks for a mentor in a programme, with everything that decides whom they see. */
export interface Seeker {
  readonly programme: Programme;
  /** Why the programme is not for them as mentee; null: it is. */
  readonly obstacle: EligibilityObstacle | null;
  readonly matched: MatchedMentee;
  readonly ruled: RuledPerson;
  readonly reportingLine: ReadonlySet<string>;
  /** ISO 8601 date in the organisation's time zone. */
  readonly today: string;
  /** When they last answered the three questions; null: never. */
  readonly intakeAt: string | null;
}

/** What the programme's rules read of a person who speaks these languages. */
export function ruledPerson(person: Person, languages: readonly Language[]): RuledPerson {
  const { id, jobLevel, startDate, country, department, division } = person;
  return { id, jobLevel, startDate, country, department, division, languages };
}

const nothingAnswered: Omit<MenteeIntake, 'wantsToLearn' | 'whatMatters'> = {
  topics: [],
  styles: [],
  meetingModes: [],
  languages: [],
};

export async function getSeeker(
  work: Work,
  programme: Programme,
  personId: string,
): Promise<Seeker> {
  const person = await getPerson(work, personId);
  const intake = await findMenteeIntake(work, programme.id, personId);
  const { topics, styles, meetingModes, languages } = intake ?? nothingAnswered;
  const parents = await parentsOf(work, topics);
  const ruled = ruledPerson(person, languages);
  const today = await getToday(work);
  return {
    programme,
    obstacle: findMenteeObstacle(programme.rules, ruled, today),
    matched: {
      personId,
      jobLevel: person.jobLevel,
      department: person.department,
      division: person.division,
      utcOffset: utcOffset(person.timeZone, work.now),
      topics: topics.map((id) => ({ id, parentId: parents.get(id) ?? null })),
      styles,
      meetingModes,
      languages,
    },
    ruled,
    reportingLine: await reportingLine(work, personId),
    today,
    intakeAt: intake?.updatedAt ?? null,
  };
}
