import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { isOfMembers } from './bring-over.ts';
import { moveMemberships } from './memberships.store.ts';
import { moveRows, withKeys } from './move-rows.store.ts';
import type { Move } from './move-rows.store.ts';
import { moveNumber } from './move-number.ts';
import type { Moved } from './moved.ts';
import { partOffers } from './offers.store.ts';
import { listPlacesOfOffers, nameOf } from './places.query.ts';
import type { Place } from './places.query.ts';
import { withStandIn } from './stand-in.store.ts';
import type { Two } from './two.ts';

/**
 * Gives back what is still there of what a merge brought over; what somebody took away in the meantime
 * stays away, and what was begun in the meantime stays with the one who was kept, unless it hangs on an
 * offer or a mentorship that goes back.
 */
export async function bringBack(
  work: Work,
  two: Two,
  places: readonly Place[],
  moved: Moved,
): Promise<void> {
  const known = [...places, ...(await listPlacesOfOffers(work))];
  const meantime = await readMeantime(work, two, moved);
  await signUpAgain(work, two, moved.doubleSignups);
  const giveBack = async (): Promise<void> => {
    for (const move of moved.moves.toReversed()) {
      if (isOfMembers(move)) {
        await moveMemberships(work, places, { from: move.to, to: move.from }, [
          ...new Set([...meantime.mentorships, ...mentorshipsOf(move)]),
        ]);
        continue;
      }
      const place = known.find((each) => nameOf(each) === nameOf(move));
      // A table that is there no longer has nothing to give back.
      if (place) await returnRows(work, place, move, meantime);
    }
  };
  if (moved.standInId === null) await giveBack();
  else await withStandIn(work, moved.standInId, giveBack);
  await returnRequests(work, two, meantime.offers);
  await partOffers(work, moved.joinedOffers);
  if (moved.hasNumber) await moveNumber(work, { from: two.keptId, to: two.mergedId });
}

const mentorshipsOf = ({ keys }: Move): string[] => keys.map(({ mentorship_id: id }) => String(id));

function returnRows(
  work: Work,
  place: Place,
  { from, to, keys }: Move,
  { begun }: Meantime,
): Promise<unknown> {
  const isMeant = withKeys(place, keys);
  const bounds =
    place.table === 'mentor_requests'
      ? sql`${isMeant} and mine.id <> all(${[...begun]}::uuid[])`
      : isMeant;
  return moveRows(work, place, { from: to, to: from }, bounds);
}

/** Whom somebody asked in the meantime is the one whose offer it is. */
async function returnRequests(
  { db, tenantId }: Work,
  { keptId, mergedId }: Two,
  offers: readonly string[],
): Promise<void> {
  await sql`
    update mentor_requests set mentor_id = ${mergedId}::uuid
    where tenant_id = ${tenantId} and mentor_id = ${keptId}::uuid
      and mentor_registration_id = any(${[...offers]}::uuid[])`.execute(db);
}

/** What was done between a merge and its end. */
interface Meantime {
  /** Offers that go back as they are. */
  readonly offers: readonly string[];
  /** Mentorships that were begun on one of these, and go with it. */
  readonly mentorships: readonly string[];
  /** Requests of which a mentorship came that stays. */
  readonly begun: readonly string[];
}

async function readMeantime(
  { db, tenantId }: Work,
  { keptId }: Two,
  { moves }: Moved,
): Promise<Meantime> {
  const offers = moves
    .filter((move) => nameOf(move) === 'mentor_registrations.person_id' && move.to === keptId)
    .flatMap(({ keys }) => keys.map(({ id }) => String(id)));
  const members = moves.find(isOfMembers);
  const before = members === undefined ? [] : mentorshipsOf(members);
  const { rows } = await sql<{ id: string; request_id: string | null; is_on_offer: boolean }>`
    select pair.id, pair.mentor_request_id as request_id,
      coalesce(member.mentor_registration_id = any(${offers}::uuid[]), false)
        or member.role = 'mentor'
          and coalesce(pair.mentor_registration_id = any(${offers}::uuid[]), false) as is_on_offer
    from mentorship_members member
    join mentorships pair on pair.tenant_id = member.tenant_id and pair.id = member.mentorship_id
    where member.tenant_id = ${tenantId} and member.person_id = ${keptId}::uuid
      and pair.id <> all(${before}::uuid[])`.execute(db);
  return {
    offers,
    mentorships: rows.filter((row) => row.is_on_offer).map(({ id }) => id),
    begun: rows.flatMap((row) => (row.is_on_offer ? [] : (row.request_id ?? []))),
  };
}

async function signUpAgain(
  { db, tenantId }: Work,
  { mergedId }: Two,
  events: readonly string[],
): Promise<void> {
  await sql`
    update training_signups set is_signed_up = true
    where tenant_id = ${tenantId} and person_id = ${mergedId}::uuid
      and training_event_id = any(${[...events]}::uuid[])`.execute(db);
}
