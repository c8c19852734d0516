import { subscribe } from '../../../jobs/job.ts';
import { lockPerson } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { MentorRequestAccepted, MentorRequestReleased } from '../events.ts';
import { withdraw } from './answer-request.ts';
import { countMentorshipsAsMentee } from './mentorships-of-mentee.ts';
import { isLive } from './request-machine.ts';
import { listLiveRequestIds, lockRequest, requestPayload } from './requests.store.ts';
import { queueWhenFull } from './waiting-list.ts';

/**
 * Whoever has found a mentor leaves the queues of others in the programme; and with as many mentors as
 * it allows, takes their other requests back.
 */
export const withdrawOthersWhenAccepted = subscribe(
  'withdraw-others-when-accepted',
  MentorRequestAccepted,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const { menteeId, programmeId } = event.payload;
      await lockPerson(work, menteeId);
      const { rules } = await getProgramme(work, programmeId);
      const mentorships = await countMentorshipsAsMentee(work, programmeId, menteeId);
      const hasEnough = mentorships >= rules.mentorshipLimit;
      for (const id of await listLiveRequestIds(work, { menteeId })) {
        const request = await lockRequest(work, id);
        const waits = request.state === 'waiting' || request.state === 'turn';
        if (request.programmeId !== programmeId || !isLive(request.state)) continue;
        if (!waits && !hasEnough) continue;
        await withdraw(work, request);
        await work.publish(MentorRequestReleased, requestPayload(request));
      }
    }),
);

/** Whoever asked a mentor who has no seat left meanwhile waits, at the place of the day they asked. */
export const queueRequestsWhenMentorFull = subscribe(
  'queue-requests-when-mentor-full',
  MentorRequestAccepted,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const accepted = await lockRequest(work, event.payload.requestId);
      await queueWhenFull(work, accepted.registrationId);
    }),
);
