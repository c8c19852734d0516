import { subscribe } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { recordAudit } from '../../administration/index.ts';
import { getPerson, PersonLeft } from '../../people/index.ts';
import { MentorRequestClosed, MentorRequestWithdrawn } from '../events.ts';
import { listOpenGroupRequests } from '../groups/group-requests.store.ts';
import { expireGroupRequest } from '../groups/watch-groups.job.ts';
import { expire } from '../requests/expire-requests.job.ts';
import { endRequest, requestFromRow, requestPayload } from '../requests/requests.store.ts';
import type { StoredRequest } from '../requests/requests.store.ts';
import { endMentorshipsOfLeaver } from './end-mentorships-of-leaver.ts';

/**
 * Ends what somebody who left was part of; the events of each end tell the other side, in the words of
 * any other end. Requests come first: an acceptance that is under way holds its request, and the
 * mentorship that it begins is seen once it is through.
 */
export const endEverythingWhenPersonLeft = subscribe(
  'end-everything-when-person-left',
  PersonLeft,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const { personId } = event.payload;
      if ((await getPerson(work, personId)).isActive) return;
      for (const request of await lockOpenRequestsOf(work, personId)) {
        if (request.menteeId === personId) await withdraw(work, request);
        else await expire(work, request, MentorRequestClosed);
      }
      for (const request of await listOpenGroupRequests(work, { personId })) {
        await expireGroupRequest(work, request);
      }
      await endMentorshipsOfLeaver(work, personId);
    }),
);

async function lockOpenRequestsOf(work: Work, personId: string): Promise<StoredRequest[]> {
  const rows = await work.db
    .selectFrom('mentor_requests')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('state', '=', 'open')
    .where((is) => is.or([is('mentor_id', '=', personId), is('mentee_id', '=', personId)]))
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(requestFromRow);
}

async function withdraw(work: Work, request: StoredRequest): Promise<void> {
  const withdrawn = await endRequest(work, request.id, 'withdrawn');
  await work.publish(MentorRequestWithdrawn, requestPayload(withdrawn));
  await recordAudit(work, {
    action: 'mentor-request.withdrawn',
    subject: { kind: 'mentor-request', id: request.id },
  });
}
