import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { changePlaces } from './change-places.ts';
import { moveMemberships } from './memberships.store.ts';
import { moveRows } from './move-rows.store.ts';
import type { Bounds, Move, Owners } from './move-rows.store.ts';
import type { Moved } from './moved.ts';
import { moveNumber } from './move-number.ts';
import { joinOffers, listOfferPairs } from './offers.store.ts';
import { furthest, staying } from './person-merge.rules.ts';
import { nameOf } from './places.query.ts';
import type { Place } from './places.query.ts';
import type { Two } from './two.ts';

/** Of some places not every row comes over. */
const bounds: Readonly<Record<string, Bounds>> = {
  // SCIM knows people by the id that stays behind; that somebody has left is said of that one.
  'person_sources.person_id': sql`mine.source <> 'scim'
    and (mine.said ->> 'employment') is distinct from 'false'`,
};

/**
 * Gives all that a person has to another: what hangs on their offers and memberships with these. Of
 * what a person has but once the other keeps one.
 * @param isHere whether the one who goes still works here; a leaver's number stays with the leaver
 */
export async function bringOver(
  work: Work,
  two: Two,
  places: readonly Place[],
  isHere: boolean,
): Promise<Moved> {
  const owners: Owners = { from: two.mergedId, to: two.keptId };
  const hasNumber = isHere && (await moveNumber(work, owners));
  const standInId = (await hasBoth(work, two, places)) ? newId(work.now) : null;
  const moves = standInId === null ? [] : await changePlaces(work, two, places, standInId);
  const pairs = await listOfferPairs(work, two);
  moves.push(...(await joinOffers(work, pairs)));
  const doubleSignups = await signOffTwice(work, two);
  moves.push(await moveMemberships(work, places, owners, null));
  for (const place of places) {
    const name = nameOf(place);
    if (staying.has(name) || place.isOfMember || place.table === 'mentorship_members') continue;
    moves.push(await moveRows(work, place, owners, bounds[name]));
  }
  return {
    hasNumber,
    moves: moves.filter((move) => move.keys.length > 0 || isOfMembers(move)),
    standInId,
    joinedOffers: pairs.map(({ fromId, toId, state }) => ({ fromId, toId, state })),
    doubleSignups,
  };
}

/** Kept also where there was none: it says when those begun in the meantime go back. */
export const isOfMembers = (move: Pick<Move, 'table' | 'column'>): boolean =>
  nameOf(move) === 'mentorship_members.person_id';

/** Whether both have something of which a person has but one, and either may be the one that counts. */
async function hasBoth(
  { db, tenantId }: Work,
  { keptId, mergedId }: Two,
  places: readonly Place[],
): Promise<boolean> {
  const tables = places.filter((place) => nameOf(place) in furthest).map(({ table }) => table);
  for (const table of tables) {
    const { rows } = await sql`
      select from ${sql.table(table)}
      where tenant_id = ${tenantId} and person_id in (${keptId}::uuid, ${mergedId}::uuid)
      having count(distinct person_id) = 2`.execute(db);
    if (rows.length > 0) return true;
  }
  return false;
}

/** Whoever signed up twice takes one seat. @returns the events */
async function signOffTwice({ db, tenantId }: Work, { keptId, mergedId }: Two): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update training_signups twice set is_signed_up = false
    from training_signups kept
    where twice.tenant_id = ${tenantId} and twice.person_id = ${mergedId}::uuid
      and twice.is_signed_up and kept.tenant_id = twice.tenant_id
      and kept.training_event_id = twice.training_event_id and kept.person_id = ${keptId}::uuid
    returning twice.training_event_id as id`.execute(db);
  return rows.map(({ id }) => id);
}
