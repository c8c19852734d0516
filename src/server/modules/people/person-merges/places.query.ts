import { sql } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../jobs/work.ts';

const uniqueSchema = z.object({
  isPrimary: z.boolean(),
  columns: z.array(z.string()),
  /** Of rows of which alone it holds, as the database writes it; null: it holds for all. */
  condition: z.string().nullable(),
});

/** A column that says whose a row is. */
const placeSchema = z.object({
  table: z.string(),
  column: z.string(),
  /** It names somebody as a member of a mentorship, and goes where their membership goes. */
  isOfMember: z.boolean(),
  uniques: z.array(uniqueSchema),
});
export type Place = z.infer<typeof placeSchema>;

/** What a place is called in the rules, and in what is kept of a merge. */
export const nameOf = ({ table, column }: Pick<Place, 'table' | 'column'>): string =>
  `${table}.${column}`;

/**
 * Wherever people are named: every column that refers to people or to members, and every `person_id`,
 * as the database itself lists them, so that a table made later is not forgotten.
 */
export function listPlaces(work: Work): Promise<Place[]> {
  return readPlaces(
    work,
    sql`part.attname = 'person_id' or exists (
      select from pg_constraint reference
      where reference.conrelid = place.oid and reference.contype = 'f'
        and part.attnum = any(reference.conkey) and part.attname <> 'mentorship_id'
        and reference.confrelid in ('people'::regclass, 'mentorship_members'::regclass))`,
  );
}

/** Wherever an offer as a mentor is named; what is derived from one goes with it by itself. */
export function listPlacesOfOffers(work: Work): Promise<Place[]> {
  return readPlaces(
    work,
    sql`exists (
      select from pg_constraint reference
      where reference.conrelid = place.oid and reference.contype = 'f'
        and reference.confdeltype <> 'c' and part.attnum = any(reference.conkey)
        and reference.confrelid = 'mentor_registrations'::regclass)`,
  );
}

async function readPlaces(work: Work, isMeant: ReturnType<typeof sql>): Promise<Place[]> {
  const { rows } = await sql`
    select place.relname::text as "table", part.attname::text as "column",
      exists (
        select from pg_constraint reference
        where reference.conrelid = place.oid and reference.contype = 'f'
          and reference.confrelid = 'mentorship_members'::regclass
          and part.attnum = any(reference.conkey)) as "isOfMember",
      coalesce((
        select jsonb_agg(jsonb_build_object('isPrimary', one.indisprimary,
          'condition', pg_get_expr(one.indpred, one.indrelid),
          'columns', (
            select jsonb_agg(named.attname order by named.attnum) from pg_attribute named
            where named.attrelid = place.oid and named.attnum = any(one.indkey))))
        from pg_index one where one.indrelid = place.oid and one.indisunique), '[]') as uniques
    from pg_attribute part
    join pg_class place on place.oid = part.attrelid and place.relkind in ('r', 'p')
    where place.relnamespace = (select relnamespace from pg_class where oid = 'people'::regclass)
      and part.attnum > 0 and not part.attisdropped
      and part.atttypid = 'uuid'::regtype and part.attname <> 'tenant_id'
      and (${isMeant})
    order by 1, 2`.execute(work.db);
  return z.array(placeSchema).parse(rows);
}

/** The columns that tell rows of one owner apart: the primary key without the owner. */
export function keyOf({ column, uniques }: Place): readonly string[] {
  const primary = uniques.find(({ isPrimary }) => isPrimary)?.columns ?? [];
  return primary.filter((name) => name !== 'tenant_id' && name !== column);
}
