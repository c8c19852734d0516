import type { NoticeKind } from '../../../contract/index.ts';
import type { DomainEvent, EventType } from '../../jobs/event.ts';
import { subscribe } from '../../jobs/job.ts';
import type { QueueWorker } from '../../jobs/job.ts';
import { requestValues } from './notice-values.ts';
import { notify } from './notify.ts';

interface RequestEvent {
  readonly requestId: string;
  readonly programmeId: string;
  readonly mentorId: string;
  readonly menteeId: string;
  readonly expiresAt: string;
}

/** What one of the two is told of an event of their request. */
interface RequestNotice {
  readonly kind: NoticeKind;
  readonly to: 'mentor' | 'mentee';
  /** Whether it says until when; left out where there is nothing to be done by then. */
  readonly tellsDeadline?: boolean;
}

/**
 * Subscribes to an event of a mentor request and tells those whom it concerns, in one transaction.
 * Each notice leads to the request as its reader sees it.
 * @param effect rest of the queue's name after `notify-`
 */
export function notifyOfRequest<Payload extends RequestEvent>(
  effect: string,
  event: EventType<Payload>,
  noticesOf: (payload: Payload) => readonly RequestNotice[],
): QueueWorker {
  return subscribe(`notify-${effect}`, event, (context, happened: DomainEvent<Payload>) =>
    notify(context, happened, async (work) => {
      const { requestId, mentorId, menteeId, expiresAt } = happened.payload;
      const values = await requestValues(work, happened.payload);
      return noticesOf(happened.payload).map(({ kind, to, tellsDeadline }) => ({
        personId: to === 'mentor' ? mentorId : menteeId,
        kind,
        link: to === 'mentor' ? `/mentor/requests/${requestId}` : `/requests/${requestId}`,
        values: tellsDeadline === true ? { ...values, expiresAt } : values,
      }));
    }),
  );
}
