import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Seeker } from './seeker.ts';

/** Mentors of one wanted topic, and of one beside it, that are looked at; more are drawn by lot. */
const mostOfTopic = 1000;
const mostOfRelated = 300;
/** The same of a topic that the list is filtered by. */
const mostOfNamed = 3000;
const relatedCredit = 0.5;

/** A topic, and what a mentor of it is worth. */
interface Posting {
  readonly id: string;
  readonly isBroader: boolean;
  readonly credit: number;
}

/** Which mentors of a topic are looked at. */
export interface Pool {
  /** Whether they have a seat for somebody who asks now; null: whether or not. */
  readonly isFree: true | null;
  /** The lot from which on mentors are looked at first, so that each is by some seeker. */
  readonly pivot: number;
}

/** The wanted topics, and those beside them: the broader ones, and what else belongs to these. */
function postingsOf(seeker: Seeker): { wanted: Posting[]; related: Posting[] } {
  const { topics } = seeker.matched;
  const parents = topics.flatMap(({ parentId }) => parentId ?? []);
  const broad = new Set([...topics.map(({ id }) => id), ...parents]);
  return {
    wanted: topics.map(({ id }) => ({ id, isBroader: false, credit: 1 })),
    related: [
      ...[...broad].map((id) => ({ id, isBroader: true, credit: relatedCredit })),
      ...[...new Set(parents)].map((id) => ({ id, isBroader: false, credit: relatedCredit })),
    ],
  };
}

/** So many mentors of each topic at most, those whose lot follows the seeker's first. */
function mentorsOf(
  work: Work,
  seeker: Seeker,
  { isFree, pivot }: Pool,
  postings: readonly Posting[],
  most: number,
): RawBuilder<unknown> {
  const side = (areFree: boolean, from: RawBuilder<boolean>): RawBuilder<unknown> => sql`
    (select registration_id, lot from mentor_topics
      where tenant_id = ${work.tenantId} and programme_id = ${seeker.programme.id}
        and topic_id = posting.id and is_broader = posting.is_broader and is_free = ${areFree}
        and ${from}
      order by lot limit ${most})`;
  // Rows of the statement, and not of a parameter: their number is what the plan depends on.
  const listed = postings.map(
    ({ id, isBroader, credit }) => sql`(${id}::text, ${isBroader}::boolean, ${credit}::real)`,
  );
  const parts = (isFree ? [true] : [true, false]).map(
    (areFree) => sql`
      select registration_id, credit
        from (values ${sql.join(listed)}) as posting (id, is_broader, credit),
          lateral (select * from (${side(areFree, sql`lot >= ${pivot}`)}
            union all ${side(areFree, sql`lot < ${pivot}`)}) as sides limit ${most}) as found`,
  );
  return sql.join(parts, sql` union all `);
}

/**
 * The mentors nearest to what the seeker wants to learn, before anything else is looked at: rows of
 * `registration_id` and `credit`. The seeker wants one topic at least.
 * @param most how many at most
 */
export function nearestMentors(
  work: Work,
  seeker: Seeker,
  pool: Pool,
  most: number,
): RawBuilder<unknown> {
  return sql`
    select registration_id, sum(credit) as credit from (${posted(work, seeker, pool)}) as posted
      group by registration_id order by credit desc limit ${most}`;
}

function posted(work: Work, seeker: Seeker, pool: Pool): RawBuilder<unknown> {
  const { wanted, related } = postingsOf(seeker);
  return sql`${mentorsOf(work, seeker, pool, wanted, mostOfTopic)}
    union all ${mentorsOf(work, seeker, pool, related, mostOfRelated)}`;
}

/** So many mentors of each of the topics that a list is filtered by. */
function named(
  work: Work,
  seeker: Seeker,
  pool: Pool,
  topics: readonly string[],
  most: number,
): RawBuilder<unknown> {
  const postings = topics.map((id) => ({ id, isBroader: false, credit: 0 }));
  return mentorsOf(work, seeker, pool, postings, most);
}

/**
 * The mentors of the topics that a list is filtered by, those nearest to what the seeker wants to learn
 * first: rows of `registration_id` and `credit`.
 * @param most how many at most
 */
export function nearestOf(
  work: Work,
  seeker: Seeker,
  pool: Pool,
  topics: readonly string[],
  most: number,
): RawBuilder<unknown> {
  const looked = named(work, seeker, pool, topics, mostOfNamed);
  const own = sql`select distinct registration_id from (${looked}) as all_named`;
  if (seeker.matched.topics.length === 0) {
    return sql`select registration_id, 0 as credit from (${own}) as named limit ${most}`;
  }
  return sql`
    select named.registration_id, coalesce(sum(posted.credit), 0) as credit
      from (${own}) as named
        left join (${posted(work, seeker, pool)}) as posted
          on posted.registration_id = named.registration_id
      group by named.registration_id order by credit desc limit ${most}`;
}

/**
 * Whether there may be others of these topics than `nearestOf` gives.
 * @param most as it was given
 */
export function areTooMany(
  work: Work,
  seeker: Seeker,
  pool: Pool,
  topics: readonly string[],
  most: number,
): RawBuilder<boolean> {
  return sql<boolean>`
    (select count(*) >= ${most} from (${named(work, seeker, pool, topics, most)}) as all_named)`;
}
