import type { z } from 'zod';
import { mergeKinds } from '../../../../contract/index.ts';
import type { Language, MergeKind, previewPersonMerge } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPerson } from '../person.ts';
import { personRow } from '../records/list-people.views.ts';
import { listWaysIn } from '../ways-in/list-ways-in.views.ts';
import { countTraces, readMergeFacts } from './merge-facts.query.ts';
import type { Trace } from './merge-facts.query.ts';
import { obstaclesOf } from './obstacles.rules.ts';
import { kindOf } from './person-merge.rules.ts';
import { listPlaces } from './places.query.ts';
import type { Two } from './two.ts';

/**
 * What a merge would bring over, in numbers: of what a pair wrote, and with whom, nothing is told. And
 * what keeps it from being made.
 * @throws AppError `not-found`
 */
export async function previewMerge(
  work: Work,
  two: Two,
  language: Language,
): Promise<z.input<typeof previewPersonMerge.response>> {
  const organisation = await getOrganisation(work);
  const kept = await getPerson(work, two.keptId);
  const merged = await getPerson(work, two.mergedId);
  const traces = await countTraces(work, await listPlaces(work), two);
  const waysIn = await listWaysIn(work, two.mergedId);
  const getsNumber = merged.isActive && kept.employeeNumber === null;
  return {
    kept: personRow(kept, organisation, language),
    merged: personRow(merged, organisation, language),
    waysIn: waysIn.map(({ kind, through, lastUsedAt }) => ({ kind, through, lastUsedAt })),
    moves: count(traces, ({ rows, taken }) => rows - taken),
    doubles: count(traces, ({ taken }) => taken),
    employeeNumber: getsNumber ? merged.employeeNumber : null,
    obstacles: obstaclesOf(await readMergeFacts(work, two, traces)),
  };
}

function count(
  traces: readonly Trace[],
  numberOf: (trace: Trace) => number,
): { readonly kind: MergeKind; readonly count: number }[] {
  const counts = new Map<MergeKind, number>();
  for (const trace of traces) {
    const kind = kindOf(trace.place);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + numberOf(trace));
  }
  return mergeKinds.flatMap((kind) => {
    const total = counts.get(kind) ?? 0;
    return total > 0 ? [{ kind, count: total }] : [];
  });
}
