import { subscribe } from '../../../jobs/job.ts';
import { MentorshipEnded } from '../events.ts';
import { listOpenGroupRequests } from './group-requests.store.ts';
import { expireGroupRequest } from './watch-groups.job.ts';

/** Nobody waits for a place in a group that is over. */
export const endGroupRequestsWhenEnded = subscribe(
  'end-group-requests-when-ended',
  MentorshipEnded,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const groupIds = [event.payload.mentorshipId];
      for (const request of await listOpenGroupRequests(work, { groupIds })) {
        await expireGroupRequest(work, request);
      }
    }),
);
