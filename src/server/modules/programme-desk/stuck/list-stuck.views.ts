import { sql } from 'kysely';
import { stuckKinds } from '../../../../contract/index.ts';
import type { ProgrammeDesk, StuckKind } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import type { Programme } from '../../programmes/index.ts';
import { nudgeAgainAfter } from '../nudges.store.ts';
import { selectOverAsked } from './select-over-asked.ts';
import { selectUnanswered } from './select-unanswered.ts';
import { selectUngathered } from './select-ungathered.ts';
import { selectUnmatched } from './select-unmatched.ts';
import { selectUnmet } from './select-unmet.ts';
import { selectUntrained } from './select-untrained.ts';
import { selectUnused } from './select-unused.ts';
import type { StuckQuery, StuckRow } from './stuck-row.ts';

const peopleShown = 100;

const queries: Readonly<Record<StuckKind, StuckQuery>> = {
  unanswered: selectUnanswered,
  unmatched: selectUnmatched,
  'over-asked': selectOverAsked,
  unused: selectUnused,
  untrained: selectUntrained,
  unmet: selectUnmet,
  ungathered: selectUngathered,
};

/** Who does not get on in a programme, by where; those who wait longest first. */
export async function listStuck(
  work: Work,
  programme: Programme,
): Promise<ProgrammeDesk['stuck'][number][]> {
  const found: ProgrammeDesk['stuck'][number][] = [];
  for (const kind of stuckKinds) found.push(await listStuckOf(work, programme, kind));
  return found;
}

async function listStuckOf(
  work: Work,
  programme: Programme,
  kind: StuckKind,
): Promise<ProgrammeDesk['stuck'][number]> {
  const query = queries[kind](work, programme);
  if (!query) return { kind, total: 0, people: [] };
  const { rows } = await sql<StuckRow & { nudged_at: Date | null; total: number }>`
    select stuck.*, nudge.nudged_at, count(*) over () as total
      from (${query}) as stuck
      left join programme_nudges nudge on nudge.tenant_id = ${work.tenantId}
        and nudge.programme_id = ${programme.id} and nudge.person_id = stuck.person_id
      order by stuck.since nulls last, stuck.person_id limit ${peopleShown}`.execute(work.db);
  const people = await getPeople(
    work,
    rows.map((row) => row.person_id),
  );
  return {
    kind,
    total: rows[0]?.total ?? 0,
    people: rows.flatMap((row) => {
      const person = people.get(row.person_id);
      if (!person) return [];
      const from = row.nudged_at ? nudgeAgainAfter(row.nudged_at) : null;
      return [
        {
          person: personCard(person),
          requests: row.requests,
          since: row.since?.toISOString() ?? null,
          nudgeFrom: from !== null && from > work.now ? from.toISOString() : null,
        },
      ];
    }),
  };
}

/** @returns those of the people who are stuck there */
export async function findStuck(
  work: Work,
  programme: Programme,
  kind: StuckKind,
  personIds: readonly string[],
): Promise<string[]> {
  const query = queries[kind](work, programme);
  if (!query) return [];
  const { rows } = await sql<{ person_id: string }>`
    select person_id from (${query}) as stuck
      where person_id = any(${[...new Set(personIds)]}::uuid[]) order by person_id`.execute(
    work.db,
  );
  return rows.map((row) => row.person_id);
}
