import { sql } from 'kysely';
import { z } from 'zod';
import {
  languageSchema,
  meetingModeSchema,
  mentoringStyleSchema,
} from '../../../../contract/index.ts';
import type { Language } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday } from '../../administration/index.ts';
import { personFromRow, selectReportingLine } from '../../people/index.ts';
import type { Person } from '../../people/index.ts';
import { findMenteeObstacle } from '../../programmes/index.ts';
import type { EligibilityObstacle, Programme, RuledPerson } from '../../programmes/index.ts';
import { completeParents, selectOwnParents } from '../../topics/index.ts';
import type { TopicParents } from '../../topics/index.ts';
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
  /** How often the mentors of the programme were shown, on average; 0 before they were. */
  readonly meanImpressions: number;
  /** The broader topics, of the seeker's own topics at least. */
  readonly topicParents: TopicParents;
}

/** What the programme's rules read of a person who speaks these languages. */
export function ruledPerson(person: Person, languages: readonly Language[]): RuledPerson {
  const { id, jobLevel, startDate, country, department, division } = person;
  return { id, jobLevel, startDate, country, department, division, languages };
}

const answersSchema = z.object({
  topics: z.array(z.string()),
  styles: z.array(mentoringStyleSchema),
  meeting_modes: z.array(meetingModeSchema),
  languages: z.array(languageSchema),
});
const nothingAnswered: z.output<typeof answersSchema> = {
  topics: [],
  styles: [],
  meeting_modes: [],
  languages: [],
};

/** Reads all of it in one statement: each that is asked apart costs more than what it reads. */
export async function getSeeker(
  work: Work,
  programme: Programme,
  personId: string,
): Promise<Seeker> {
  const row = await selectSeeker(work, programme.id, personId).executeTakeFirst();
  if (!row) throw new AppError('not-found');
  const person = personFromRow(row);
  const answers = row.answered_at === null ? nothingAnswered : answersSchema.parse(row);
  const { topics, styles, meeting_modes: meetingModes, languages } = answers;
  const parents = await completeParents(work, new Map(Object.entries(row.parents)), topics);
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
    reportingLine: new Set(row.line),
    today,
    intakeAt: row.answered_at?.toISOString() ?? null,
    meanImpressions: row.mean_impressions ?? 0,
    topicParents: parents,
  };
}

function selectSeeker(work: Work, programmeId: string, personId: string) {
  const line = sql<string[]>`array(
    select id::text from (${selectReportingLine(work, personId)}) as walked)`;
  return work.db
    .selectFrom('people')
    .leftJoin('mentee_intakes as intake', (join) =>
      join
        .onRef('intake.tenant_id', '=', 'people.tenant_id')
        .onRef('intake.person_id', '=', 'people.id')
        .on('intake.programme_id', '=', programmeId),
    )
    .leftJoin('programme_exposures as exposure', (join) =>
      join
        .onRef('exposure.tenant_id', '=', 'people.tenant_id')
        .on('exposure.programme_id', '=', programmeId),
    )
    .selectAll('people')
    .select(['intake.topics', 'intake.styles', 'intake.meeting_modes', 'intake.languages'])
    .select(['intake.updated_at as answered_at', 'exposure.mean_impressions'])
    .select([line.as('line'), selectOwnParents(work).as('parents')])
    .where('people.tenant_id', '=', work.tenantId)
    .where('people.id', '=', personId);
}
