import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { getPerson } from '../person.ts';
import { isTaken } from './move-rows.store.ts';
import type { MergeFacts } from './obstacles.rules.ts';
import { listOfferPairs } from './offers.store.ts';
import { nameOf } from './places.query.ts';
import type { Place } from './places.query.ts';
import type { Two } from './two.ts';

/** How many rows name somebody in a place, and of how many of them the other has one already. */
export interface Trace {
  readonly place: string;
  readonly rows: number;
  readonly taken: number;
}

/**
 * What decides whether a person can be merged into another.
 * @throws AppError `not-found`
 */
export async function readMergeFacts(
  work: Work,
  two: Two,
  traces: readonly Trace[],
): Promise<MergeFacts> {
  const offers = await listOfferPairs(work, two);
  return {
    kept: await getPerson(work, two.keptId),
    merged: await getPerson(work, two.mergedId),
    actorId: work.actorId,
    takenPlaces: traces.filter(({ taken }) => taken > 0).map(({ place }) => place),
    hasTooFewSeats: offers.some(({ seats, capacity }) => seats > capacity),
    ...(await readWords(work, two)),
  };
}

type Words = Omit<MergeFacts, 'kept' | 'merged' | 'actorId' | 'takenPlaces' | 'hasTooFewSeats'>;

async function readWords({ db, tenantId }: Work, { keptId, mergedId }: Two): Promise<Words> {
  const kept = sql`${keptId}::uuid`;
  const merged = sql`${mergedId}::uuid`;
  const both = (one: string, other: string) =>
    sql`(${sql.ref(one)} = ${kept} and ${sql.ref(other)} = ${merged}
      or ${sql.ref(one)} = ${merged} and ${sql.ref(other)} = ${kept})`;
  const inScim = (id: typeof kept) => sql`exists (
    select from scim_users
    where tenant_id = ${tenantId} and person_id = ${id} and deleted_at is null)`;
  const live = sql`('open', 'needs_answer', 'waiting', 'turn')`;
  const { rows } = await sql<Words>`select
    exists (select from person_merges
      where tenant_id = ${tenantId} and undone_at is null
        and merged_id in (${kept}, ${merged})) as "isMergedAlready",
    ${inScim(kept)} as "isKeptInScim",
    ${inScim(merged)} as "isMergedInScim",
    exists (
      select from person_sources one
      join person_sources other on other.tenant_id = one.tenant_id
        and other.source = one.source and other.provider = one.provider
      where one.tenant_id = ${tenantId} and one.source = 'csv'
        and one.person_id = ${kept} and other.person_id = ${merged}
        and (one.said ->> 'employment') is distinct from 'false'
        and (other.said ->> 'employment') is distinct from 'false') as "areBothInFile",
    exists (
      select from person_accounts one
      join person_accounts other on other.tenant_id = one.tenant_id
        and other.kind = one.kind and other.provider = one.provider
      where one.tenant_id = ${tenantId}
        and one.person_id = ${kept} and other.person_id = ${merged})
    or exists (
      select from person_sources one
      join person_sources other on other.tenant_id = one.tenant_id
        and other.source = one.source and other.provider = one.provider
      where one.tenant_id = ${tenantId} and one.source in ('launch', 'roster')
        and one.person_id = ${kept} and other.person_id = ${merged}) as "hasSharedWayIn",
    exists (select from people
      where tenant_id = ${tenantId} and ${both('id', 'manager_id')})
    or exists (select from mentor_requests
      where tenant_id = ${tenantId} and ${both('mentor_id', 'mentee_id')})
    or exists (select from cohort_pairs
      where tenant_id = ${tenantId} and ${both('mentor_id', 'mentee_id')})
    or exists (select from help_requests
      where tenant_id = ${tenantId} and ${both('person_id', 'helper_id')}) as "haveMet",
    exists (
      select from mentor_requests one
      join mentor_requests other on other.tenant_id = one.tenant_id
        and other.mentee_id = one.mentee_id and other.programme_id = one.programme_id
      where one.tenant_id = ${tenantId}
        and one.mentor_id = ${kept} and other.mentor_id = ${merged}
        and one.state in ${live} and other.state in ${live}) as "isAskedTwice",
    exists (
      select from cohort_members member
      join cohorts cohort on cohort.tenant_id = member.tenant_id and cohort.id = member.cohort_id
      where member.tenant_id = ${tenantId} and member.person_id = ${merged}
        and cohort.state = 'draft')
    or exists (select from cohort_pairs
      where tenant_id = ${tenantId} and state in ('planned', 'proposed')
        and ${merged} in (mentor_id, mentee_id)) as "isBeingPaired"`.execute(db);
  const [words] = rows;
  if (!words) throw new Error('Nothing was read of two people.');
  return words;
}

/** Where the one who would go is named, with numbers; what they did as a member follows from that. */
export async function countTraces(
  { db, tenantId }: Work,
  places: readonly Place[],
  { keptId, mergedId }: Two,
): Promise<Trace[]> {
  const { rows } = await sql<Trace>`${sql.join(
    places
      .filter(({ isOfMember }) => !isOfMember)
      .map(
        (place) => sql`
        select ${nameOf(place)}::text as place, count(*)::integer as rows,
          (count(*) filter (where ${isTaken(place, keptId)}))::integer as taken
        from ${sql.table(place.table)} mine
        where mine.tenant_id = ${tenantId} and mine.${sql.ref(place.column)} = ${mergedId}::uuid`,
      ),
    sql` union all `,
  )}`.execute(db);
  return rows;
}
