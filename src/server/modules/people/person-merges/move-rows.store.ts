import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { Work } from '../../../jobs/work.ts';
import { keyOf } from './places.query.ts';
import type { Place } from './places.query.ts';

const keySchema = z.record(z.string(), z.unknown());

/** Rows that were given from one owner to another, so that they can be given back. */
export const moveSchema = z.object({
  table: z.string(),
  column: z.string(),
  from: z.string(),
  to: z.string(),
  keys: z.array(keySchema),
});
export type Move = z.infer<typeof moveSchema>;

/** Whose rows become whose. */
export interface Owners {
  readonly from: string;
  readonly to: string;
}

/** Further bounds of which rows are meant, about the row `mine`. */
export type Bounds = RawBuilder<unknown>;
const all: Bounds = sql`true`;

/**
 * Whether the other has a row already that the database lets them have once only: by each unique index
 * that names the owner.
 */
export function isTaken(place: Place, to: string): Bounds {
  const { table, column, uniques } = place;
  const ofOwner = uniques.filter(({ columns }) => columns.includes(column));
  if (ofOwner.length === 0) return sql`false`;
  return sql`(${sql.join(
    ofOwner.map(({ columns, condition }) => {
      // As the database itself wrote it into its catalogue.
      const within = sql`select * from ${sql.table(table)} where ${condition === null ? all : sql.raw(condition)}`;
      const others = columns.filter((name) => name !== column && name !== 'tenant_id');
      const isSame = others.map((name) => sql`other.${sql.ref(name)} = self.${sql.ref(name)}`);
      return sql`exists (
        select from (${within}) other join (${within}) self on self.tenant_id = other.tenant_id
        where self.tenant_id = mine.tenant_id and self.${sql.ref(column)} = mine.${sql.ref(column)}
          and ${sameKey(place, 'self')} and other.${sql.ref(column)} = ${to}::uuid
          and ${sql.join([all, ...isSame], sql` and `)})`;
    }),
    sql` or `,
  )})`;
}

function sameKey(place: Place, other: string): Bounds {
  const parts = keyOf(place).map(
    (name) => sql`mine.${sql.ref(name)} = ${sql.ref(other)}.${sql.ref(name)}`,
  );
  return sql.join([all, ...parts], sql` and `);
}

const keyAsJson = (place: Place): Bounds =>
  sql`jsonb_build_object(${sql.join(
    keyOf(place).flatMap((name) => [sql`${sql.lit(name)}::text`, sql`mine.${sql.ref(name)}`]),
  )})`;

/**
 * Gives rows of one owner to another; those that the other may not have twice stay where they are.
 * @param bounds which of them; all without it
 * @returns what moved
 */
export async function moveRows(
  { db, tenantId }: Work,
  place: Place,
  { from, to }: Owners,
  bounds: Bounds = all,
): Promise<Move> {
  const { table, column } = place;
  const { rows } = await sql<{ key: unknown }>`
    update ${sql.table(table)} mine set ${sql.ref(column)} = ${to}::uuid
    where mine.tenant_id = ${tenantId} and mine.${sql.ref(column)} = ${from}::uuid
      and (${bounds}) and not ${isTaken(place, to)}
    returning ${keyAsJson(place)} as key`.execute(db);
  return { table, column, from, to, keys: rows.map(({ key }) => keySchema.parse(key)) };
}

/** The rows of these keys. */
export const withKeys = (place: Place, keys: readonly unknown[]): Bounds =>
  sql`${keyAsJson(place)} in (select jsonb_array_elements(${JSON.stringify(keys)}::jsonb))`;
