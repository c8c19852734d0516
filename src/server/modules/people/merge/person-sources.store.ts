import { sql } from 'kysely';
import { personSourceSchema } from '../../../../contract/index.ts';
import type { PersonSource } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Saying } from './merge.rules.ts';
import type { Said } from './said.ts';
import { understand } from './understand.ts';

/** Who is telling. */
export interface TellingSource {
  readonly kind: PersonSource;
  /** Which one of its kind: the registration of a launch or a roster; empty where there is but one. */
  readonly provider: string;
}

export interface SaidOfPerson {
  readonly personId: string;
  readonly said: Said;
}

/**
 * Keeps what a source says now in place of what it said before.
 * @returns the people of whom it says something else than before
 */
export async function saveSayings(
  work: Work,
  source: TellingSource,
  sayings: readonly SaidOfPerson[],
): Promise<string[]> {
  const rows = sayings.map(({ personId, said }) => ({ person_id: personId, said }));
  const changed = await sql<{ person_id: string }>`
    insert into person_sources (tenant_id, person_id, source, provider, said, said_at)
    select ${work.tenantId}::uuid, r.person_id, ${source.kind}, ${source.provider}, r.said,
      ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (person_id uuid, said jsonb)
    on conflict (tenant_id, person_id, source, provider)
      do update set said = excluded.said, said_at = excluded.said_at
      where person_sources.said <> excluded.said
    returning person_id`.execute(work.db);
  return changed.rows.map((row) => row.person_id);
}

/** @returns by person, what each source said last */
export async function listSayings(
  work: Work,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, Saying[]>> {
  const sayings = new Map<string, Saying[]>(personIds.map((id) => [id, []]));
  if (personIds.length === 0) return sayings;
  const rows = await work.db
    .selectFrom('person_sources')
    .select(['person_id', 'source', 'provider', 'said', 'said_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  for (const row of rows) {
    sayings.get(row.person_id)?.push({
      source: personSourceSchema.parse(row.source),
      provider: row.provider,
      // Written by saveSayings and by nothing else.
      known: understand(row.said as Said),
      saidAt: row.said_at,
    });
  }
  return sayings;
}
