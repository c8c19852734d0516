import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { getProgrammeAt } from '../../programmes/index.ts';
import { MentorRequestExpired, MentorRequestNearedExpiry } from '../events.ts';
import { expire } from './close-requests.ts';
import { isLive, liveStates } from './request-machine.ts';
import { reminderAfter, turnReminderDays } from './requests.rules.ts';
import { lockRequest, requestFromRow, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

const batchSize = 200;

async function listDue(work: Work, column: 'expires_at' | 'next_reminder_at'): Promise<string[]> {
  const rows = await work.db
    .selectFrom('mentor_requests')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('state', 'in', [...liveStates])
    .where(column, '<=', work.now)
    .orderBy(column)
    .limit(batchSize)
    .execute();
  return rows.map(({ id }) => id);
}

/** Ends requests whose time has run out: every request ends. Each in a transaction of its own. */
export const expireRequests = everySoOften('expire-requests', '*/10 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    const scope = { tenantId, actorId: null };
    for (;;) {
      const ids = await context.inTransaction(scope, (work) => listDue(work, 'expires_at'));
      for (const id of ids) {
        await context.inTransaction(scope, async (work) => {
          const request = await lockRequest(work, id);
          // Meanwhile it may have been answered, or its time begun anew.
          if (!isLive(request.state) || request.expiresAt > work.now) return;
          await expire(work, request, MentorRequestExpired);
        });
      }
      if (ids.length < batchSize) break;
    }
  }
});

/** Reminds whoever is to move next, on the days that the programme's rules say. */
export const remindOfRequests = everySoOften('remind-of-requests', '5 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    const scope = { tenantId, actorId: null };
    for (;;) {
      const found = await context.inTransaction(scope, async (work) => {
        const rows = await work.db
          .selectFrom('mentor_requests')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('state', 'in', [...liveStates])
          .where('next_reminder_at', '<=', work.now)
          .orderBy('next_reminder_at')
          .limit(batchSize)
          .forUpdate()
          .skipLocked()
          .execute();
        for (const row of rows) await remind(work, requestFromRow(row));
        return rows.length;
      });
      if (found < batchSize) break;
    }
  }
});

async function remind(work: Work, request: StoredRequest): Promise<void> {
  const { rules } = await getProgrammeAt(work, request.programmeId, request.createdAt);
  const days = request.state === 'turn' ? turnReminderDays : rules.reminderDays;
  await work.db
    .updateTable('mentor_requests')
    .set({
      reminded_at: work.now,
      next_reminder_at: reminderAfter(work.now, request.expiresAt, days),
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', request.id)
    .execute();
  if (request.expiresAt <= work.now) return;
  await work.publish(MentorRequestNearedExpiry, {
    ...requestPayload(request),
    state: request.state,
  });
}
