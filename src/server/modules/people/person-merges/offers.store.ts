import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { moveRows } from './move-rows.store.ts';
import type { Move } from './move-rows.store.ts';
import type { Moved } from './moved.ts';
import { listPlacesOfOffers } from './places.query.ts';
import type { Two } from './two.ts';

/** An offer of the one who would go, and that of the other in the same programme. */
export interface OfferPair {
  readonly fromId: string;
  readonly toId: string;
  /** Of the offer that would be joined to the other. */
  readonly state: string;
  /** Seats that both together take and keep, and those that the offer which stays has. */
  readonly seats: number;
  readonly capacity: number;
}

/** The programmes in which both offer themselves as mentor. */
export async function listOfferPairs(
  { db, tenantId }: Work,
  { keptId, mergedId }: Two,
): Promise<OfferPair[]> {
  const { rows } = await sql<OfferPair>`
    select joined.id as "fromId", stays.id as "toId", joined.state, stays.capacity,
      joined.taken_seats + joined.held_seats + stays.taken_seats + stays.held_seats as seats
    from mentor_registrations joined
    join mentor_registrations stays on stays.tenant_id = joined.tenant_id
      and stays.programme_id = joined.programme_id and stays.person_id = ${keptId}::uuid
    where joined.tenant_id = ${tenantId} and joined.person_id = ${mergedId}::uuid
    order by joined.id`.execute(db);
  return rows;
}

/** Brings the requests and mentorships of one offer under the other, and withdraws the one. */
export async function joinOffers(work: Work, pairs: readonly OfferPair[]): Promise<Move[]> {
  if (pairs.length === 0) return [];
  const places = await listPlacesOfOffers(work);
  const moves: Move[] = [];
  for (const { fromId, toId } of pairs) {
    for (const place of places) {
      moves.push(await moveRows(work, place, { from: fromId, to: toId }));
    }
    await countSeats(work, fromId);
    await countSeats(work, toId);
    await setState(work, fromId, 'withdrawn');
  }
  return moves;
}

/** Makes two of them again, once what hung on each is back under it. */
export async function partOffers(work: Work, joined: Moved['joinedOffers']): Promise<void> {
  for (const { fromId, toId, state } of joined) {
    await countSeats(work, toId);
    await countSeats(work, fromId);
    await setState(work, fromId, state);
  }
}

async function setState({ db, tenantId }: Work, id: string, state: string): Promise<void> {
  await db
    .updateTable('mentor_registrations')
    .set({ state })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .execute();
}

/** Counts anew what an offer's seats are taken by, and who waits for one. */
async function countSeats({ db, tenantId }: Work, id: string): Promise<void> {
  await sql`
    update mentor_registrations offer set
      taken_seats = (
        select count(*) from mentorships pair
        where pair.tenant_id = offer.tenant_id and pair.mentor_registration_id = offer.id
          and pair.state not in ('closed', 'ended_early'))
      + (
        select count(*) from mentorship_members member
        join mentorships pair on pair.tenant_id = member.tenant_id and pair.id = member.mentorship_id
        where member.tenant_id = offer.tenant_id and member.mentor_registration_id = offer.id
          and member.left_at is null and pair.state not in ('closed', 'ended_early'))
      + (
        select count(*) from cohort_pairs proposal
        where proposal.tenant_id = offer.tenant_id and proposal.mentor_registration_id = offer.id
          and proposal.state = 'proposed'),
      held_seats = (
        select count(*) from mentor_requests request
        where request.tenant_id = offer.tenant_id and request.mentor_registration_id = offer.id
          and request.holds_seat),
      waiting_requests = (
        select count(*) from mentor_requests request
        where request.tenant_id = offer.tenant_id and request.mentor_registration_id = offer.id
          and request.state = 'waiting')
    where offer.tenant_id = ${tenantId} and offer.id = ${id}::uuid`.execute(db);
}
