import { largestShareOfLeavers } from '../../../../contract/index.ts';
import type { ImportCounts, PeopleImport } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { ApplyImport } from './import-jobs.ts';
import { forgetRows, getImport, updateImport } from './imports.store.ts';

export interface Confirmation {
  readonly mayManyLeave: boolean;
  readonly maySkipInvalid: boolean;
}

/** What is not done unless somebody says that it is meant. */
export type Refusal = 'many-leavers' | 'invalid-rows';

/** @returns what the confirmation would have to say and does not; null where it may be applied */
export function findRefusal(counts: ImportCounts, confirmation: Confirmation): Refusal | null {
  const { leavers, known, invalid } = counts;
  if (leavers > known * largestShareOfLeavers && !confirmation.mayManyLeave) return 'many-leavers';
  if (invalid > 0 && !confirmation.maySkipInvalid) return 'invalid-rows';
  return null;
}

/**
 * Lets a compared import be applied.
 * @throws AppError `conflict` where it is not ready, where more than a tenth would leave or rows
 *   cannot be used and nobody said that this is meant; its detail says which
 */
export async function confirmImport(
  work: Work,
  id: string,
  confirmation: Confirmation,
): Promise<PeopleImport> {
  const present = await getImport(work, id, true);
  const { counts } = present.shown;
  if (present.state !== 'ready' || counts === null) {
    throw new AppError('conflict', { detail: present.state });
  }
  const refusal = findRefusal(counts, confirmation);
  if (refusal !== null) throw new AppError('conflict', { detail: refusal });
  await updateImport(work, id, { state: 'applying', appliedRows: 0 });
  await work.enqueue(ApplyImport, {
    tenantId: work.tenantId,
    actorId: work.actorId,
    importId: id,
  });
  await recordAudit(work, {
    action: 'people-import.confirmed',
    subject: { kind: 'people-import', id },
    details: { leavers: counts.leavers, invalid: counts.invalid },
  });
  return (await getImport(work, id)).shown;
}

/** Gives an import up; nothing of it has touched a person. @throws AppError `conflict` */
export async function cancelImport(work: Work, id: string): Promise<PeopleImport> {
  const { state } = await getImport(work, id, true);
  if (state !== 'waiting' && state !== 'ready') throw new AppError('conflict', { detail: state });
  await updateImport(work, id, { state: 'cancelled' });
  await forgetRows(work, id);
  return (await getImport(work, id)).shown;
}
