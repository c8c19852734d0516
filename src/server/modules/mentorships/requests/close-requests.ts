import { subscribe } from '../../../jobs/job.ts';
import type { JobContext } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { MentorWithdrawn } from '../../mentors/index.ts';
import { ProgrammeClosed } from '../../programmes/index.ts';
import { MentorRequestClosed, MentorRequestExpired } from '../events.ts';
import { moveRequest } from './move-request.ts';
import { isLive } from './request-machine.ts';
import { listLiveRequestIds, lockRequest, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';
import { settleWaitingList } from './waiting-list.ts';

/**
 * Ends a request that nobody answers any more.
 * @param request with its row locked
 * @param event why: its time has run out, or the mentor is no longer there to answer
 */
export async function expire(
  work: Work,
  request: StoredRequest,
  event: typeof MentorRequestExpired,
): Promise<void> {
  const expired = await moveRequest(work, request, 'expire');
  await settleWaitingList(work, request.registrationId);
  await work.publish(event, { ...requestPayload(expired), from: request.state });
  await recordAudit(work, {
    action: 'mentor-request.expired',
    subject: { kind: 'mentor-request', id: request.id },
  });
}

/** Each in a transaction of its own: one that waits for a mentor's row holds up no other. */
async function closeEach(
  context: JobContext,
  tenantId: string,
  list: (work: Work) => Promise<string[]>,
): Promise<void> {
  const scope = { tenantId, actorId: null };
  for (const id of await context.inTransaction(scope, list)) {
    await context.inTransaction(scope, async (work) => {
      const request = await lockRequest(work, id);
      if (isLive(request.state)) await expire(work, request, MentorRequestClosed);
    });
  }
}

/** Nobody waits for a mentor who has withdrawn. */
export const expireRequestsWhenMentorWithdrawn = subscribe(
  'expire-requests-when-mentor-withdrawn',
  MentorWithdrawn,
  async (context, event) => {
    const { registrationId } = event.payload;
    await closeEach(context, event.tenantId, (work) =>
      listLiveRequestIds(work, { registrationId }),
    );
  },
);

/** Nobody begins in a programme that is closed. */
export const expireRequestsWhenProgrammeClosed = subscribe(
  'expire-requests-when-programme-closed',
  ProgrammeClosed,
  async (context, event) => {
    const { programmeId } = event.payload;
    await closeEach(context, event.tenantId, (work) => listLiveRequestIds(work, { programmeId }));
  },
);
