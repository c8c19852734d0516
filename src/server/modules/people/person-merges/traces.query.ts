import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Two } from './two.ts';

/**
 * Wherever a person is named, as `table.column`: every column that refers to people and every
 * `person_id`, as the database itself lists them, so that a table made later is not forgotten.
 */
export async function listTraces(work: Work, personId: string): Promise<string[]> {
  const { rows: places } = await sql<{ table: string; column: string }>`
    select place.relname::text as "table", part.attname::text as "column"
    from pg_attribute part
    join pg_class place on place.oid = part.attrelid and place.relkind in ('r', 'p')
    where place.relnamespace = (select relnamespace from pg_class where oid = 'people'::regclass)
      and part.attnum > 0 and not part.attisdropped
      and part.atttypid = 'uuid'::regtype and part.attname <> 'tenant_id'
      and (part.attname = 'person_id' or exists (
        select from pg_constraint reference
        where reference.conrelid = place.oid and reference.contype = 'f'
          and reference.confrelid = 'people'::regclass and part.attnum = any(reference.conkey)))
    order by 1, 2`.execute(work.db);
  const found = await sql<{ place: string }>`${sql.join(
    places.map(
      ({ table, column }) => sql`
        select ${`${table}.${column}`}::text as place where exists (
          select from ${sql.table(table)}
          where tenant_id = ${work.tenantId} and ${sql.ref(column)} = ${personId}::uuid)`,
    ),
    sql` union all `,
  )}`.execute(work.db);
  return found.rows.map(({ place }) => place);
}

/** Whether anybody tells of the person but launches and rosters, which only follow who comes in. */
export async function isToldByHr(work: Work, personId: string): Promise<boolean> {
  const row = await work.db
    .selectFrom('person_sources')
    .select('source')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('source', 'in', ['manual', 'scim', 'csv'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether one platform or identity provider has told of both, which then are two people to it. */
export async function hasSharedWayIn(work: Work, { keptId, mergedId }: Two): Promise<boolean> {
  const { rows } = await sql`
    select from person_accounts one
    join person_accounts other on other.tenant_id = one.tenant_id
      and other.kind = one.kind and other.provider = one.provider
    where one.tenant_id = ${work.tenantId}
      and one.person_id = ${keptId}::uuid and other.person_id = ${mergedId}::uuid
    union all
    select from person_sources one
    join person_sources other on other.tenant_id = one.tenant_id
      and other.source = one.source and other.provider = one.provider
    where one.tenant_id = ${work.tenantId}
      and one.person_id = ${keptId}::uuid and other.person_id = ${mergedId}::uuid
    limit 1`.execute(work.db);
  return rows.length > 0;
}
