import { subscribe } from '../../../jobs/job.ts';
import { getPerson, PersonLeft } from '../../people/index.ts';
import { endMentorshipsOfLeaver } from './end-mentorships-of-leaver.ts';
import { endRequestsOf } from './end-requests-of.ts';

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
      await endRequestsOf(work, personId);
      await endMentorshipsOfLeaver(work, personId);
    }),
);
