import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import { moveRows } from './move-rows.store.ts';
import type { Bounds, Move } from './move-rows.store.ts';
import { furthest } from './person-merge.rules.ts';
import { nameOf } from './places.query.ts';
import type { Place } from './places.query.ts';
import { withStandIn } from './stand-in.store.ts';
import type { Two } from './two.ts';

/**
 * Of rows that both have and a person has but one of, gives the one who is kept the one that got
 * further. The weaker one becomes the other's, who stays behind.
 * @param standInId whose the weaker rows are in between
 */
export async function changePlaces(
  work: Work,
  two: Two,
  places: readonly Place[],
  standInId: string,
): Promise<Move[]> {
  const moves: Move[] = [];
  await withStandIn(work, standInId, async () => {
    for (const place of places) {
      const progress = furthest[nameOf(place)];
      if (progress === undefined) continue;
      const same = sharedColumns(place);
      const swapped = await listShared(work, two, place, same, isStronger(progress));
      if (swapped.length === 0) continue;
      moves.push(...(await swap(work, two, place, same, swapped, standInId)));
      // The score that was sent to the gradebook is that of the result which counts.
      const scores = places.find((each) => nameOf(each) === 'lms_scores.person_id');
      if (place.table !== 'course_enrolments' || scores === undefined) continue;
      const isSwapped = sql`${asJson(['course_id'], 'merged')} in (
        select jsonb_array_elements(${JSON.stringify(swapped)}::jsonb))`;
      const both = await listShared(work, two, scores, ['course_id'], isSwapped);
      if (both.length > 0) {
        moves.push(...(await swap(work, two, scores, ['course_id'], both, standInId)));
      }
    }
  });
  return moves;
}

/** What two rows have in common that stand in each other's way. */
function sharedColumns({ column, uniques }: Place): readonly string[] {
  const unique = uniques.find(({ columns }) => columns.includes(column));
  return (unique?.columns ?? []).filter((name) => name !== column && name !== 'tenant_id');
}

const asJson = (same: readonly string[], row: string) =>
  sql`jsonb_build_object(${sql.join(
    same.flatMap((name) => [sql`${sql.lit(name)}::text`, sql.ref(`${row}.${name}`)]),
  )})`;

/** Whether the row of the one who would go got further than that of the one who is kept. */
function isStronger({ columns, order }: (typeof furthest)[string]): Bounds {
  const rank = (row: string) => {
    const words = columns.map((name) => sql`${sql.ref(`${row}.${name}`)}::text`);
    return sql`array_position(${[...order]}::text[], concat_ws(' ', ${sql.join(words)}))`;
  };
  return sql`${rank('merged')} > ${rank('kept')}`;
}

/** @returns of the rows that both have, what the two have in common */
async function listShared(
  { db, tenantId }: Work,
  { keptId, mergedId }: Two,
  { table, column }: Place,
  same: readonly string[],
  bounds: Bounds,
): Promise<unknown[]> {
  const isSame = same.map((name) => sql`${sql.ref(`kept.${name}`)} = ${sql.ref(`merged.${name}`)}`);
  const { rows } = await sql<{ shared: unknown }>`
    select ${asJson(same, 'merged')} as shared
    from ${sql.table(table)} merged join ${sql.table(table)} kept
      on kept.tenant_id = merged.tenant_id and ${sql.join(isSame, sql` and `)}
    where merged.tenant_id = ${tenantId} and ${sql.ref(`merged.${column}`)} = ${mergedId}::uuid
      and ${sql.ref(`kept.${column}`)} = ${keptId}::uuid and ${bounds}`.execute(db);
  return rows.map(({ shared }) => shared);
}

async function swap(
  work: Work,
  { keptId, mergedId }: Two,
  place: Place,
  same: readonly string[],
  shared: readonly unknown[],
  standInId: string,
): Promise<Move[]> {
  const bounds = sql`${asJson(same, 'mine')} in (
    select jsonb_array_elements(${JSON.stringify(shared)}::jsonb))`;
  return [
    await moveRows(work, place, { from: keptId, to: standInId }, bounds),
    await moveRows(work, place, { from: mergedId, to: keptId }, bounds),
    await moveRows(work, place, { from: standInId, to: mergedId }, bounds),
  ];
}
