import type { Work } from '../../../jobs/work.ts';
import { MentorRequestClosed } from '../events.ts';
import { listOpenGroupRequests } from '../groups/group-requests.store.ts';
import { expireGroupRequest } from '../groups/watch-groups.job.ts';
import { withdraw } from '../requests/answer-request.ts';
import { expire } from '../requests/close-requests.ts';
import { isLive } from '../requests/request-machine.ts';
import { listLiveRequestIds, lockRequest } from '../requests/requests.store.ts';

/** Ends every request of a person: those they made, those made to them, and those of groups. */
export async function endRequestsOf(work: Work, personId: string): Promise<void> {
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
}
