import { everySoOften, subscribe } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { MentorWithdrawn } from '../../mentors/index.ts';
import { ProgrammeClosed } from '../../programmes/index.ts';
import { MentorRequestClosed, MentorRequestExpired, MentorRequestNearedExpiry } from '../events.ts';
import { reminderHorizon } from './requests.rules.ts';
import { endRequest, requestFromRow, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

const batchSize = 200;

function openRequests(work: Work) {
  return work.db
    .selectFrom('mentor_requests')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('state', '=', 'open')
    .orderBy('expires_at')
    .limit(batchSize)
    .forUpdate()
    .skipLocked();
}

/** @param event why: its time has run out, or the mentor is no longer there to answer */
export async function expire(
  work: Work,
  request: StoredRequest,
  event: typeof MentorRequestExpired,
): Promise<void> {
  const expired = await endRequest(work, request.id, 'expired');
  await work.publish(event, requestPayload(expired));
  await recordAudit(work, {
    action: 'mentor-request.expired',
    subject: { kind: 'mentor-request', id: request.id },
  });
}

/** Ends requests whose time has run out: every request ends. */
export const expireRequests = everySoOften('expire-requests', '*/10 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    let found = batchSize;
    while (found === batchSize) {
      found = await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        const due = await openRequests(work).where('expires_at', '<=', work.now).execute();
        for (const row of due) await expire(work, requestFromRow(row), MentorRequestExpired);
        return due.length;
      });
    }
  }
});

/** Reminds mentors, once, of requests that expire soon. */
export const remindOfRequests = everySoOften('remind-of-requests', '5 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    let found = batchSize;
    while (found === batchSize) {
      found = await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        const due = await openRequests(work)
          .where('reminded_at', 'is', null)
          .where('expires_at', '>', work.now)
          .where('expires_at', '<=', reminderHorizon(work.now))
          .execute();
        for (const row of due) {
          await work.db
            .updateTable('mentor_requests')
            .set({ reminded_at: work.now })
            .where('tenant_id', '=', tenantId)
            .where('id', '=', row.id)
            .execute();
          await work.publish(MentorRequestNearedExpiry, requestPayload(requestFromRow(row)));
        }
        return due.length;
      });
    }
  }
});

/** Nobody waits for a mentor who has withdrawn. */
export const expireRequestsWhenMentorWithdrawn = subscribe(
  'expire-requests-when-mentor-withdrawn',
  MentorWithdrawn,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const open = await openRequests(work)
        .where('mentor_registration_id', '=', event.payload.registrationId)
        .execute();
      for (const row of open) await expire(work, requestFromRow(row), MentorRequestClosed);
    }),
);

/** Nobody begins in a programme that is closed. */
export const expireRequestsWhenProgrammeClosed = subscribe(
  'expire-requests-when-programme-closed',
  ProgrammeClosed,
  async (context, event) => {
    let found = batchSize;
    while (found === batchSize) {
      found = await context.inTransaction(
        { tenantId: event.tenantId, actorId: null },
        async (work) => {
          const open = await openRequests(work)
            .where('programme_id', '=', event.payload.programmeId)
            .execute();
          for (const row of open) await expire(work, requestFromRow(row), MentorRequestClosed);
          return open.length;
        },
      );
    }
  },
);
