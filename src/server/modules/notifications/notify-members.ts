import type { NoticeKind } from '../../../contract/index.ts';
import type { DomainEvent, EventType } from '../../jobs/event.ts';
import { subscribe } from '../../jobs/job.ts';
import type { QueueWorker } from '../../jobs/job.ts';
import { mentorshipValues } from './notice-values.ts';
import { notify } from './notify.ts';
import type { NoticeValues } from './notify.ts';

export interface MentorshipEvent {
  readonly mentorshipId: string;
  readonly programmeId: string;
  readonly memberIds: readonly string[];
}

/** What members are told of an event, and where it leads. */
interface MemberNotice {
  readonly kind: NoticeKind;
  /** Part of the mentorship's space; null: its overview. */
  readonly part: string | null;
  /** Who is told; all members where it is left out. */
  readonly toIds?: readonly string[];
  /** One of the members, where the notice is about what that one did. */
  readonly byId?: string;
  readonly values?: NoticeValues;
  /** Told in the product alone, and not again while one like it waits to be read. */
  readonly isQuiet?: boolean;
  /** Meetings of which the e-mail brings the entry of the calendar along. */
  readonly meetingSeriesId?: string;
  /** The e-mail brings the entry of the first conversation along. */
  readonly bringsConversation?: boolean;
}

/**
 * Subscribes to an event of a mentorship and tells its members, all of them in one transaction.
 * @param effect rest of the queue's name after `notify-members-when-`
 */
export function notifyMembers<Payload extends MentorshipEvent>(
  effect: string,
  event: EventType<Payload>,
  noticeOf: (event: DomainEvent<Payload>) => MemberNotice,
): QueueWorker {
  return subscribe(`notify-members-when-${effect}`, event, (context, happened) =>
    notify(context, happened, async (work) => {
      const { mentorshipId, memberIds } = happened.payload;
      const notice = noticeOf(happened);
      const { kind, part, toIds = memberIds, byId, values, isQuiet, meetingSeriesId } = notice;
      const link = `/mentorships/${mentorshipId}${part === null ? '' : `/${part}`}`;
      const names = await mentorshipValues(work, happened.payload, byId);
      return [...names]
        .filter(([personId]) => toIds.includes(personId))
        .map(([personId, each]) => ({
          personId,
          kind,
          link,
          values: { ...each, ...values },
          isQuiet,
          meetingSeriesId,
          conversationOf: notice.bringsConversation === true ? mentorshipId : undefined,
        }));
    }),
  );
}
