import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { recordAudit } from '../../administration/index.ts';
import { forgetRows, listImportsLeft, updateImport } from './imports.store.ts';

/** Days after which a file that nobody brought, or decided on, is given up. */
const unansweredDays = 7;
/** Days for which a report is kept once its import is over. */
const reportDays = 90;

/** Files that nobody decides on, and reports that have been read, are not kept for ever. */
export const clearPeopleImports = everySoOften(
  'clear-people-imports',
  '41 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, clearImports);
    }
  },
);

async function clearImports(work: Work): Promise<void> {
  for (const id of await listImportsLeft(work, addDays(work.now, -unansweredDays))) {
    await updateImport(work, id, { state: 'cancelled' });
    await forgetRows(work, id);
    await recordAudit(work, {
      action: 'people-import.lapsed',
      subject: { kind: 'people-import', id },
      details: { days: unansweredDays },
    });
  }
  await work.db
    .deleteFrom('people_imports')
    .where('tenant_id', '=', work.tenantId)
    .where('state', 'in', ['done', 'failed', 'cancelled'])
    .where('updated_at', '<', addDays(work.now, -reportDays))
    .execute();
}
