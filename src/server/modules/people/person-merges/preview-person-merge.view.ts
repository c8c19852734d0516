import type { z } from 'zod';
import type { Language, previewPersonMerge } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getOrganisation } from '../../administration/index.ts';
import { getPerson } from '../person.ts';
import { personRow } from '../records/list-people.views.ts';
import { listWaysIn } from '../ways-in/list-ways-in.views.ts';
import { findObstacles } from './find-obstacles.ts';
import type { Two } from './two.ts';

/**
 * What a merge would bring over, and what keeps it from being made.
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
  const { notices } = await work.db
    .selectFrom('notices')
    .select(({ fn }) => fn.countAll<number>().as('notices'))
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', two.mergedId)
    .executeTakeFirstOrThrow();
  const waysIn = await listWaysIn(work, two.mergedId);
  return {
    kept: personRow(kept, organisation, language),
    merged: personRow(merged, organisation, language),
    waysIn: waysIn.map(({ kind, through, lastUsedAt }) => ({ kind, through, lastUsedAt })),
    notices,
    employeeNumber: merged.employeeNumber,
    obstacles: await findObstacles(work, two),
  };
}
