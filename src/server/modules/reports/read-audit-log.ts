import type { z } from 'zod';
import type { listAuditLog } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getOrganisation, recordAudit } from '../administration/index.ts';
import { listAuditEntries } from './audit-log.views.ts';

/** Whoever reads on within this time is still reading: one entry says so. */
const readingMinutes = 60;

/** Shows a page of the audit log, and writes down that it was read, once a sitting. */
export async function readAuditLog(
  work: Work,
  query: z.output<typeof listAuditLog.query>,
): Promise<z.input<typeof listAuditLog.response>> {
  const { timeZone } = await getOrganisation(work);
  const page = await listAuditEntries(work, query, timeZone);
  if (!(await hasJustRead(work))) {
    await recordAudit(work, {
      action: 'audit-log.read',
      subject: { kind: 'organisation', id: work.tenantId },
    });
  }
  return page;
}

async function hasJustRead(work: Work): Promise<boolean> {
  const since = new Date(work.now.getTime() - readingMinutes * 60_000);
  const entry = await work.db
    .selectFrom('audit_log')
    .select('sequence')
    .where('tenant_id', '=', work.tenantId)
    .where('actor_id', '=', work.actorId)
    .where('action', '=', 'audit-log.read')
    .where('occurred_at', '>', since)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry !== undefined;
}
