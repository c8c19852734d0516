import { subscribe } from '../../../jobs/job.ts';
import { getPerson, PersonLeft } from '../../people/index.ts';
import { MentorRequestClosed } from '../events.ts';
import { listOpenGroupRequests } from '../groups/group-requests.store.ts';
import { expireGroupRequest } from '../groups/watch-groups.job.ts';
import { withdraw } from '../requests/answer-request.ts';
import { expire } from '../requests/close-requests.ts';
import { isLive } from '../requests/request-machine.ts';
import { listLiveRequestIds, lockRequest } from '../requests/requests.store.ts';
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
      for (const id of await listLiveRequestIds(work, { menteeId: personId })) {
        const request = await lockRequest(work, id);
        if (isLive(request.state)) await withdraw(work, request);
      }
      for (const id of await listLiveRequestIds(work, { mentorId: personId })) {
        const request = await lockRequest(work, id);
        if (isLive(request.state)) await expire(work, request, MentorRequestClosed);
      }
      for (const request of await listOpenGroupRequests(work, { personId })) {
        await expireGroupRequest(work, request);
      }
      await endMentorshipsOfLeaver(work, personId);
    }),
);
