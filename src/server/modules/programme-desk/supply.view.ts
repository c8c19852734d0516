import { sql } from 'kysely';
import type { ProgrammeDesk } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { fromLooking } from './looking.query.ts';
import { protectCount } from './protected-count.rules.ts';

const topicsShown = 20;

/** Seats of an offer that somebody who asks now could get. */
const free = sql`case when has_free_seat(offer)
  then offer.capacity - offer.taken_seats - offer.held_seats else 0 end`;

const fromOffers = (work: Work, programmeId: string) => sql`mentor_registrations offer
  where offer.tenant_id = ${work.tenantId} and offer.programme_id = ${programmeId}
    and offer.state = 'active' and offer.is_person_active`;

/** What mentors offer in a programme, and how many people look. */
export async function readSupply(
  work: Work,
  programmeId: string,
): Promise<ProgrammeDesk['supply']> {
  const offered = await sql<{ mentors: number; seats: number; free: number }>`
    select count(*) as mentors, coalesce(sum(offer.capacity), 0)::integer as seats,
      coalesce(sum(${free}), 0)::integer as free
      from ${fromOffers(work, programmeId)}`.execute(work.db);
  const looked = await sql<{ looking: number }>`
    select count(*) as looking from ${fromLooking(work, programmeId)}`.execute(work.db);
  const [offers] = offered.rows;
  return {
    mentors: offers?.mentors ?? 0,
    seats: offers?.seats ?? 0,
    freeSeats: offers?.free ?? 0,
    looking: protectCount(looked.rows[0]?.looking ?? 0),
  };
}

/**
 * Offer and demand of each topic. What few look for is protected before it decides the order, so that
 * no place in the list tells it.
 */
export async function readTopics(
  work: Work,
  programmeId: string,
): Promise<ProgrammeDesk['topics']> {
  const { rows } = await sql<{
    topic_id: string;
    mentors: number;
    free: number;
    looking: number;
  }>`
    select topic_id, count(offers) as mentors, coalesce(sum(free), 0)::integer as free,
      count(*) - count(offers) as looking
      from (
        select unnest(offer.topics) as topic_id, 1 as offers, ${free} as free
          from ${fromOffers(work, programmeId)}
        union all
        select unnest(intake.topics), null, null from ${fromLooking(work, programmeId)}
      ) as sides
      group by topic_id`.execute(work.db);
  return rows
    .map(({ topic_id: topicId, mentors, free: freeSeats, looking }) => ({
      topicId,
      mentors,
      freeSeats,
      looking: protectCount(looking),
    }))
    .sort(
      (a, b) =>
        shortage(b) - shortage(a) ||
        (b.looking ?? 1) - (a.looking ?? 1) ||
        b.mentors - a.mentors ||
        (a.topicId < b.topicId ? -1 : 1),
    )
    .slice(0, topicsShown);
}

/** People who look beyond the seats that are free; a protected count stands for one. */
const shortage = ({ looking, freeSeats }: { looking: number | null; freeSeats: number }): number =>
  Math.max(0, (looking ?? 1) - freeSeats);
