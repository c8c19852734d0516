import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Seeker } from './seeker.ts';

/** Mentors of one wanted topic, and of one beside it, that are looked at; more are drawn by lot. */
const mostOfTopic = 1000;
const mostOfRelated = 300;
const relatedCredit = 0.5;

/** A topic that the seeker wants, or one beside it, and what a mentor of it is worth. */
interface Posting {
  readonly id: string;
  readonly isBroader: boolean;
  readonly credit: number;
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
  look: {
    readonly postings: readonly Posting[];
    readonly most: number;
    readonly isFree: boolean;
    readonly pivot: number;
  },
): RawBuilder<unknown> {
  const part = (side: RawBuilder<boolean>): RawBuilder<unknown> => sql`
    (select registration_id, lot from mentor_topics
      where tenant_id = ${work.tenantId} and programme_id = ${seeker.programme.id}
        and topic_id = posting.id and is_broader = posting."isBroader" and is_free = ${look.isFree}
        and ${side}
      order by lot limit ${look.most})`;
  return sql`
    select registration_id, credit
      from jsonb_to_recordset(${JSON.stringify(look.postings)}::jsonb)
          as posting (id text, "isBroader" boolean, credit real),
        lateral (select * from (${part(sql<boolean>`lot >= ${look.pivot}`)}
          union all ${part(sql<boolean>`lot < ${look.pivot}`)}) as sides limit ${look.most}) as found`;
}

/**
 * The mentors nearest to what the seeker wants to learn, before anything else is looked at: rows of
 * `registration_id` and `credit`.
 * @param isFree whether they have a seat for somebody who asks now; null: whether or not
 * @param pivot the lot from which on mentors are looked at first, so that each is by some seeker
 * @param most how many at most
 */
export function nearestMentors(
  work: Work,
  seeker: Seeker,
  isFree: true | null,
  pivot: number,
  most: number,
): RawBuilder<unknown> {
  const { wanted, related } = postingsOf(seeker);
  const parts = (isFree ? [true] : [true, false]).flatMap((free) => [
    mentorsOf(work, seeker, { postings: wanted, most: mostOfTopic, isFree: free, pivot }),
    mentorsOf(work, seeker, { postings: related, most: mostOfRelated, isFree: free, pivot }),
  ]);
  return sql`
    select registration_id, sum(credit) as credit from (${sql.join(parts, sql` union all `)}) as posted
      group by registration_id order by credit desc limit ${most}`;
}
