import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Language, MeetingMode, MentoringStyle } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { findPairObstacle } from '../../programmes/index.ts';
import { completeParents } from '../../topics/index.ts';
import type { MatchedMentor } from '../ranking/matched-people.ts';
import { drawLot } from '../ranking/rank.rules.ts';
import { utcOffset } from '../ranking/utc-offset.ts';
import { filterConditions, hasFilters, isSelective } from './mentor-filters.ts';
import type { MentorFilters } from './mentor-filters.ts';
import { areTooMany, nearestMentors, nearestOf } from './nearest-mentors.ts';
import type { Pool } from './nearest-mentors.ts';
import { ruleConditions } from './rule-conditions.ts';
import type { Seeker } from './seeker.ts';

/** Mentors that are ranked exactly, and so the most that a list can hold. */
export const mostRanked = 240;
/** Of those nearest to the wanted topics, how many are held against the rules, and the filters. */
const mostNear = 480;
const mostNearFiltered = 3000;
/** Days for which an offer counts as new. */
export const newForDays = 45;
const largestLot = 2 ** 31 - 1;

interface Row {
  readonly id: string;
  readonly person_id: string;
  readonly topics: string[];
  readonly styles: MentoringStyle[];
  readonly languages: Language[];
  readonly meeting_modes: MeetingMode[];
  readonly capacity: number;
  readonly free: number;
  readonly impressions: number;
  readonly is_new: boolean;
  readonly job_level: number | null;
  readonly department: string | null;
  readonly division: string | null;
  readonly country: string | null;
  readonly start_date: string | null;
  readonly time_zone: string | null;
}

const columns = sql`offer.id, offer.person_id, offer.topics, offer.styles, offer.languages,
  offer.meeting_modes, offer.capacity, offer.impressions,
  case when has_free_seat(offer) then offer.capacity - offer.taken_seats - offer.held_seats else 0 end
    as free,
  offer.job_level, offer.department, offer.division, offer.country, offer.start_date,
  offer.time_zone`;

/** One way to find candidates: from where, with which conditions, in which order. */
interface Look {
  readonly from?: RawBuilder<unknown>;
  readonly where?: readonly RawBuilder<boolean>[];
  readonly order: RawBuilder<unknown>;
}

/** Finds candidates that were not found before, until there are enough. */
function createFinder(
  work: Work,
  seeker: Seeker,
  filters: MentorFilters,
): { readonly rows: readonly Row[]; find(...looks: readonly Look[]): Promise<void> } {
  const rows: Row[] = [];
  const always = [
    sql<boolean>`offer.tenant_id = ${work.tenantId}`,
    sql<boolean>`offer.programme_id = ${seeker.programme.id}`,
    sql<boolean>`offer.state = 'active' and offer.is_person_active`,
    ...ruleConditions(seeker),
    ...filterConditions(work, seeker.programme.id, filters),
  ];
  return {
    rows,
    async find(...looks) {
      const missing = mostRanked - rows.length;
      if (missing === 0) return;
      const found = rows.map(({ id }) => id);
      const isNew = sql<boolean>`coalesce(
        offer.published_at > ${work.now}::timestamptz - make_interval(days => ${newForDays}), false)`;
      const parts = looks.map(({ from, where = [], order }) => {
        const conditions = [...always, sql<boolean>`offer.id <> all(${found}::uuid[])`, ...where];
        return sql`
          (select ${columns}, ${isNew} as is_new from mentor_registrations offer ${from ?? sql``}
            where ${sql.join(conditions, sql` and `)} order by ${order} limit ${missing})`;
      });
      // The second part is looked at only where the first has not enough.
      const all = sql<Row>`select * from (${sql.join(parts, sql` union all `)}) as found limit ${missing}`;
      rows.push(...(await all.execute(work.db)).rows);
    },
  };
}

/**
 * The mentors to be ranked for a seeker: none whom a rule or a filter excludes. Where more match than
 * can be ranked, those nearest to the wanted topics come before others, and lots decide between them
 * by the seed.
 * @returns the mentors, and whether more match
 */
export async function findCandidates(
  work: Work,
  seeker: Seeker,
  filters: MentorFilters,
  seed: string,
): Promise<{ mentors: MatchedMentor[]; hasMore: boolean }> {
  const pivot = drawLot(seed, 'pivot') % largestLot;
  const finder = createFinder(work, seeker, filters);
  const fromPivot = sql`(offer.lot - ${pivot}::integer) & ${largestLot}::integer`;
  if (isSelective(filters)) {
    // Few match: all of them are found first, and then put in the order of lots.
    await finder.find({ order: fromPivot });
  } else {
    const pool: Pool = { isFree: filters.onlyFree === 'true' || null, pivot };
    const { topic } = filters;
    const isNamed = topic.length > 0;
    const most = hasFilters(filters) ? mostNearFiltered : mostNear;
    if (isNamed || seeker.matched.topics.length > 0) {
      const near = isNamed
        ? nearestOf(work, seeker, pool, topic, most)
        : nearestMentors(work, seeker, pool, most);
      await finder.find({
        from: sql`join (${near}) as near on near.registration_id = offer.id`,
        order: sql`near.credit desc, ${fromPivot}`,
      });
    }
    // Many match: an index is followed in the order of lots until there are enough.
    const isWorthIt = isNamed ? [areTooMany(work, seeker, pool, topic, most)] : [];
    await finder.find(
      { where: [sql<boolean>`offer.lot >= ${pivot}`, ...isWorthIt], order: sql`offer.lot` },
      { where: [sql<boolean>`offer.lot < ${pivot}`, ...isWorthIt], order: sql`offer.lot` },
    );
  }
  const { rows } = finder;
  return { mentors: await toMentors(work, seeker, rows), hasMore: rows.length >= mostRanked };
}

async function toMentors(
  work: Work,
  seeker: Seeker,
  rows: readonly Row[],
): Promise<MatchedMentor[]> {
  const parents = await completeParents(
    work,
    seeker.topicParents,
    rows.flatMap((row) => row.topics),
  );
  return rows
    .filter((row) => isAllowed(seeker, row))
    .map((row) => ({
      registrationId: row.id,
      personId: row.person_id,
      jobLevel: row.job_level,
      department: row.department,
      division: row.division,
      utcOffset: utcOffset(row.time_zone, work.now),
      topics: row.topics.map((id) => ({ id, parentId: parents.get(id) ?? null })),
      styles: row.styles,
      languages: row.languages,
      meetingModes: row.meeting_modes,
      capacity: row.capacity,
      freeSeats: row.free,
      impressions: row.impressions,
      isNew: row.is_new,
    }));
}

/** The programme's rules themselves, whatever the database made of them. */
function isAllowed(seeker: Seeker, row: Row): boolean {
  const mentor = {
    id: row.person_id,
    jobLevel: row.job_level,
    startDate: row.start_date,
    country: row.country,
    department: row.department,
    division: row.division,
    languages: row.languages,
  };
  const { programme, ruled, reportingLine, today } = seeker;
  return findPairObstacle(programme.rules, mentor, ruled, reportingLine, today) === null;
}
