import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Move, Owners } from './move-rows.store.ts';
import type { Place } from './places.query.ts';

/**
 * Makes somebody a member in another's place, with all that they wrote, signed and answered as one: what
 * a member did names the mentorship and the person together, so that the one cannot go without the other.
 * @param places where members are named
 * @param mentorshipIds of which; all of them where it is null
 */
export async function moveMemberships(
  { db, tenantId }: Work,
  places: readonly Place[],
  { from, to }: Owners,
  mentorshipIds: readonly string[] | null,
): Promise<Move> {
  const meant =
    mentorshipIds === null ? sql`true` : sql`mentorship_id = any(${[...mentorshipIds]}::uuid[])`;
  const { rows } = await sql<{ mentorship_id: string }>`
    insert into mentorship_members
    select (jsonb_populate_record(mine, jsonb_build_object('person_id', ${to}::text))).*
    from mentorship_members mine
    where mine.tenant_id = ${tenantId} and mine.person_id = ${from}::uuid and ${meant}
      and not exists (
        select from mentorship_members other
        where other.tenant_id = mine.tenant_id and other.mentorship_id = mine.mentorship_id
          and other.person_id = ${to}::uuid)
    returning mentorship_id`.execute(db);
  const ids = rows.map(({ mentorship_id: id }) => id);
  for (const { table, column, isOfMember } of places) {
    if (!isOfMember) continue;
    await sql`
      update ${sql.table(table)} set ${sql.ref(column)} = ${to}::uuid
      where tenant_id = ${tenantId} and ${sql.ref(column)} = ${from}::uuid
        and mentorship_id = any(${ids}::uuid[])`.execute(db);
  }
  // Whom a message calls on stands in a list, which no foreign key holds.
  await sql`
    update messages set mentioned_ids = array_replace(mentioned_ids, ${from}::text, ${to}::text)
    where tenant_id = ${tenantId} and mentorship_id = any(${ids}::uuid[])
      and ${from}::text = any(mentioned_ids)`.execute(db);
  await sql`
    delete from mentorship_members
    where tenant_id = ${tenantId} and person_id = ${from}::uuid
      and mentorship_id = any(${ids}::uuid[])`.execute(db);
  const keys = ids.map((id) => ({ mentorship_id: id }));
  return { table: 'mentorship_members', column: 'person_id', from, to, keys };
}
