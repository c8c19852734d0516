import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { LevelRange } from '../../../../contract/index.ts';
import type { Seeker } from './seeker.ts';

type Condition = RawBuilder<boolean>;

const daysAYear = 365.25;

function inRange(value: RawBuilder<number>, { from, to }: LevelRange): Condition[] {
  const conditions: Condition[] = [];
  if (from !== null) conditions.push(sql<boolean>`${value} >= ${from}`);
  if (to !== null) conditions.push(sql<boolean>`${value} <= ${to}`);
  return conditions;
}

/** How far the mentor and the seeker are apart, in levels or years; null where it is not known. */
function distance({ ruled }: Seeker, by: 'tenure' | 'level'): RawBuilder<number> {
  return by === 'level'
    ? sql<number>`abs(offer.job_level - ${ruled.jobLevel}::integer)`
    : sql<number>`abs(offer.start_date - ${ruled.startDate}::date) / ${daysAYear}::real`;
}

const differs = (column: string, own: string | null): Condition =>
  sql<boolean>`${sql.ref(column)} <> ${own}::text`;

/**
 * What the programme's rules ask of `offer` (mentor_registrations), so that the
 * database leaves out whom they exclude. `findPairObstacle` has the last word: a condition that is
 * null, because HR has not told something, excludes as it does there.
 */
export function ruleConditions(seeker: Seeker): Condition[] {
  const { ruled, programme } = seeker;
  const { pair, mentorLevel } = programme.rules;
  const conditions: Condition[] = [
    sql<boolean>`offer.person_id <> ${ruled.id}`,
    ...inRange(sql<number>`offer.job_level`, mentorLevel),
    ...inRange(sql<number>`(offer.job_level - ${ruled.jobLevel}::integer)`, pair.levelDistance),
  ];
  if (!pair.mayBeInReportingLine) {
    conditions.push(sql<boolean>`offer.person_id <> all(${[...seeker.reportingLine]}::uuid[])`);
  }
  if (pair.isOtherCountry) conditions.push(differs('offer.country', ruled.country));
  if (pair.isOtherDepartment) conditions.push(differs('offer.department', ruled.department));
  if (pair.isOtherDivision) conditions.push(differs('offer.division', ruled.division));
  if (pair.otherGeneration) {
    const { by, atLeast } = pair.otherGeneration;
    conditions.push(sql<boolean>`${distance(seeker, by)} >= ${atLeast}`);
  }
  if (pair.sameBand) {
    const { by, atMost } = pair.sameBand;
    conditions.push(sql<boolean>`${distance(seeker, by)} <= ${atMost}`);
  }
  if (pair.hasCommonLanguage && ruled.languages.length > 0) {
    conditions.push(
      sql<boolean>`(offer.languages && ${[...ruled.languages]}::text[] or offer.languages = '{}')`,
    );
  }
  return conditions;
}
