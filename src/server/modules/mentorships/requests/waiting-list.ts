import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { recordAudit } from '../../administration/index.ts';
import { keepPromises, lockRegistration } from '../../mentors/index.ts';
import { MentorRequestQueued, MentorRequestTurnCame } from '../events.ts';
import { moveRequest } from './move-request.ts';
import { deadlineFrom, turnDays, turnReminderDays, waitingDays } from './requests.rules.ts';
import { lockLiveRequestsTo, requestPayload } from './requests.store.ts';
import type { StoredRequest } from './requests.store.ts';

/**
 * Puts a mentor's seats and queue in order, after anything that may have changed either. A seat that
 * is free is kept for whoever waits longest, who has their turn then; where fewer are left than are
 * kept, those who came last go back to their place. Everything is counted anew from the requests, so
 * that it may run at any time and any number of times.
 */
export async function settleWaitingList(work: Work, registrationId: string): Promise<void> {
  const registration = await lockRegistration(work, registrationId);
  if (registration.state !== 'active' && registration.state !== 'paused') return;
  const live = await lockLiveRequestsTo(work, registrationId);
  const holding = live.filter(({ holdsSeat }) => holdsSeat);
  const waiting = live.filter(({ state }) => state === 'waiting');
  const room = Math.max(0, registration.capacity - registration.taken);
  // Who no longer has a seat kept stands before those who never had.
  const backInLine = holding.splice(room);
  for (const request of backInLine) await returnToQueue(work, request);
  // Somebody on a break takes nobody new: their queue stays as it is.
  const free = registration.state === 'active' ? room - holding.length : 0;
  const turns = backInLine.length > 0 ? [] : waiting.slice(0, free);
  for (const request of turns) await giveTurn(work, request);
  await keepPromises(work, registrationId, {
    heldSeats: holding.length + turns.length,
    waitingRequests: waiting.length + backInLine.length - turns.length,
  });
}

/** A seat is kept for whoever waited longest, for some days. */
async function giveTurn(work: Work, request: StoredRequest): Promise<void> {
  const moved = await moveRequest(work, request, 'giveTurn', {
    deadline: deadlineFrom(work.now, turnDays, turnReminderDays),
    holdsSeat: true,
  });
  await work.publish(MentorRequestTurnCame, requestPayload(moved));
  await recordAudit(work, {
    action: 'mentor-request.turn-given',
    subject: { kind: 'mentor-request', id: request.id },
  });
}

/** A request comes into its mentor's queue, at the place that its time gives it: nothing is lost. */
async function returnToQueue(work: Work, request: StoredRequest): Promise<void> {
  const moved = await moveRequest(work, request, 'queue', {
    deadline: { expiresAt: addDays(work.now, waitingDays), nextReminderAt: null },
    waitingSince: request.waitingSince ?? request.createdAt,
    holdsSeat: false,
  });
  await work.publish(MentorRequestQueued, requestPayload(moved));
  await recordAudit(work, {
    action: 'mentor-request.queued',
    subject: { kind: 'mentor-request', id: request.id },
  });
}

/** Requests to a mentor without a free seat wait, save those that a seat is kept for. */
export async function queueWhenFull(work: Work, registrationId: string): Promise<void> {
  const registration = await lockRegistration(work, registrationId);
  if (registration.capacity - registration.taken - registration.heldSeats > 0) return;
  for (const request of await lockLiveRequestsTo(work, registrationId)) {
    if (request.state === 'open' && !request.holdsSeat) await returnToQueue(work, request);
  }
  await settleWaitingList(work, registrationId);
}
