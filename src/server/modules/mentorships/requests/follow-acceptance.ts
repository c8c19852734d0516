import { subscribe } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { lockPerson } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { MentorRequestAccepted, MentorRequestReleased } from '../events.ts';
import { withdraw } from './answer-request.ts';
import { countMentorshipsAsMentee } from './mentorships-of-mentee.ts';
import { isLive } from './request-machine.ts';
import { listLiveRequestIds, lockRequest, requestPayload } from './requests.store.ts';
import { queueWhenFull } from './waiting-list.ts';

/**
 * Whether a mentee has as many mentorships as the programme allows; with their row locked it stays so
 * until the transaction ends.
 */
export async function hasMentorsEnough(
  work: Work,
  { programmeId, menteeId }: { readonly programmeId: string; readonly menteeId: string },
): Promise<boolean> {
  const { rules } = await getProgramme(work, programmeId);
  const mentorships = await countMentorshipsAsMentee(work, programmeId, menteeId);
  return mentorships >= rules.mentorshipLimit;
}

/**
 * Whoever has found a mentor leaves the queues of others in the programme; and with as many mentors as
 * it allows, takes their other requests back.
 */
export async function withdrawOthers(
  work: Work,
  mentee: { readonly programmeId: string; readonly menteeId: string },
): Promise<void> {
  const { programmeId, menteeId } = mentee;
  await lockPerson(work, menteeId);
  const hasEnough = await hasMentorsEnough(work, mentee);
  for (const id of await listLiveRequestIds(work, { menteeId })) {
    const request = await lockRequest(work, id);
    const waits = request.state === 'waiting' || request.state === 'turn';
    if (request.programmeId !== programmeId || !isLive(request.state)) continue;
    if (!waits && !hasEnough) continue;
    await withdraw(work, request);
    await work.publish(MentorRequestReleased, requestPayload(request));
  }
}

/** As the mentor accepts. */
export const withdrawOthersWhenAccepted = subscribe(
  'withdraw-others-when-accepted',
  MentorRequestAccepted,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, (work) =>
      withdrawOthers(work, event.payload),
    ),
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
