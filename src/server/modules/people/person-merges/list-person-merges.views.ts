import { sql } from 'kysely';
import type { z } from 'zod';
import type { listPersonMerges } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople } from '../person.ts';

interface MergeRow {
  readonly id: string;
  readonly kept_id: string;
  readonly merged_id: string;
  readonly merged_at: Date;
  readonly undo_until: Date;
  readonly is_kept_merged: boolean;
}

/** Merges that stand, of which the person is one of the two; the newest first. */
export async function listMerges(
  work: Work,
  personId: string,
): Promise<z.input<typeof listPersonMerges.response>> {
  const { rows } = await sql<MergeRow>`
    select merge.id, merge.kept_id, merge.merged_id, merge.merged_at, merge.undo_until,
      exists (
        select from person_merges later
        where later.tenant_id = merge.tenant_id and later.merged_id = merge.kept_id
          and later.undone_at is null) as is_kept_merged
    from person_merges merge
    where merge.tenant_id = ${work.tenantId} and merge.undone_at is null
      and (merge.kept_id = ${personId}::uuid or merge.merged_id = ${personId}::uuid)
    order by merge.merged_at desc, merge.id`.execute(work.db);
  const people = await getPeople(
    work,
    rows.flatMap((row) => [row.kept_id, row.merged_id]),
  );
  return {
    merges: rows.map((row) => {
      const isKept = row.kept_id === personId;
      const otherId = isKept ? row.merged_id : row.kept_id;
      const isOwn = work.actorId === row.kept_id || work.actorId === row.merged_id;
      return {
        id: row.id,
        role: isKept ? ('kept' as const) : ('merged' as const),
        other: { id: otherId, name: people.get(otherId)?.name ?? '' },
        mergedAt: row.merged_at.toISOString(),
        undoUntil: row.undo_until.toISOString(),
        mayUndo: row.undo_until > work.now && !row.is_kept_merged && !isOwn,
      };
    }),
  };
}
