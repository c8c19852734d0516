import { sql } from 'kysely';
import type { InTransaction, Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { createPeople } from '../create-people.ts';
import { mergePeople } from '../merge/merge-people.ts';
import type { Said } from '../merge/said.ts';
import { leaversOf } from './compare-import.ts';
import { planForBulk } from './plan-for-bulk.ts';
import { countChanges, forgetRows, getImport, updateImport } from './imports.store.ts';

const batchSize = 5000;
const csv = { kind: 'csv', provider: '' } as const;
/** Milliseconds between two looks at how far it is. */
const tellEvery = 1000;

interface ImportScope {
  readonly tenantId: string;
  readonly actorId: string | null;
  readonly importId: string;
}

/**
 * Applies an import in one transaction: all of it, or nothing. How far it is is written by others
 * beside it, as nobody sees into an open transaction.
 * @param progress told the share that is applied, 0 to 1
 */
export async function applyImport(
  inTransaction: InTransaction,
  job: ImportScope,
  progress: (share: number) => void = () => undefined,
): Promise<void> {
  const { importId, ...scope } = job;
  let applied = 0;
  let isTelling = false;
  const tell = async (): Promise<void> => {
    if (isTelling) return;
    isTelling = true;
    try {
      await inTransaction(scope, (work) => updateProgress(work, importId, applied));
    } finally {
      isTelling = false;
    }
  };
  const failures: unknown[] = [];
  const timer = setInterval(() => {
    tell().catch((error: unknown) => failures.push(error));
  }, tellEvery);
  try {
    await inTransaction(scope, async (work) => {
      applied = 0;
      // Whoever else is at it is waited for, and then there is nothing left to do. The row itself
      // stays free for those who tell how far it is.
      await sql`select pg_advisory_xact_lock(hashtextextended(${importId}, 0))`.execute(work.db);
      await planForBulk(work);
      const present = await getImport(work, importId);
      if (present.state !== 'applying') return;
      const expected = countChanges(present.shown.counts);
      const count = (done: number): void => {
        applied += done;
        progress(Math.min(1, applied / expected));
      };
      await applyRows(work, importId, count);
      if (present.isComplete) await applyLeavers(work, importId, count);
      await forgetRows(work, importId);
      await sql`select analyze_people()`.execute(work.db);
      await recordAudit(work, {
        action: 'people.imported',
        subject: { kind: 'people-import', id: importId },
        details: { ...present.shown.counts },
      });
      await updateImport(work, importId, { state: 'done', appliedRows: applied });
    });
  } finally {
    clearInterval(timer);
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Progress could not be told.');
}

/** Leaves a row that the import itself holds by now alone. */
async function updateProgress(work: Work, importId: string, applied: number): Promise<void> {
  await sql`
    update people_imports set applied_rows = ${applied}, updated_at = ${work.now}::timestamptz
    where (tenant_id, id) in (
      select tenant_id, id from people_imports
      where tenant_id = ${work.tenantId} and id = ${importId} and state = 'applying'
      for update skip locked)`.execute(work.db);
}

async function applyRows(
  work: Work,
  importId: string,
  tell: (count: number) => void,
): Promise<void> {
  for (let after = 0, count = batchSize; count === batchSize;) {
    const { rows } = await sql<{ line: number; number: string; said: Said }>`
      select line, employee_number as number, said from people_import_rows
      where tenant_id = ${work.tenantId} and import_id = ${importId} and line > ${after}
        and outcome in ('new', 'changed')
      order by line limit ${batchSize}`.execute(work.db);
    count = rows.length;
    if (count === 0) return;
    after = rows.at(-1)?.line ?? after;
    const people = await createPeople(
      work,
      rows.map((row) => row.number),
    );
    await mergePeople(
      work,
      csv,
      people.flatMap(({ personId }, index) => {
        const row = rows[index];
        return row ? [{ personId, said: row.said }] : [];
      }),
    );
    tell(count);
  }
}

async function applyLeavers(
  work: Work,
  importId: string,
  tell: (count: number) => void,
): Promise<void> {
  const { rows } = await sql<{ person_id: string; said: Said }>`
    ${leaversOf(work, importId)} order by s.person_id`.execute(work.db);
  for (let from = 0; from < rows.length; from += batchSize) {
    const batch = rows.slice(from, from + batchSize);
    await mergePeople(
      work,
      csv,
      batch.map(({ person_id: personId, said }) => ({
        personId,
        said: { ...said, employment: false },
      })),
    );
    tell(batch.length);
  }
}
