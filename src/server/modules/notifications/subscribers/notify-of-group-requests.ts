import type { NoticeKind } from '../../../../contract/index.ts';
import type { DomainEvent, EventType } from '../../../jobs/event.ts';
import { subscribe } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import {
  groupTitleOf,
  GroupPlaceAnswered,
  GroupPlaceAsked,
  GroupRequestNearedExpiry,
} from '../../mentorships/index.ts';
import { getPerson } from '../../people/index.ts';
import { programmeValue } from '../notice-values.ts';
import { notify } from '../notify.ts';
import type { NoticeDraft, NoticeValues } from '../notify.ts';

interface GroupRequestEvent {
  readonly mentorshipId: string;
  readonly programmeId: string;
  readonly kind: 'join' | 'invitation';
  readonly personId: string;
  readonly madeBy: string;
}

/** Whom a request's event concerns, and as what. */
type Told = readonly (readonly [personId: string, kind: NoticeKind])[];

async function valuesOf(work: Work, event: GroupRequestEvent): Promise<NoticeValues> {
  const title = await groupTitleOf(work, event.mentorshipId);
  return {
    ...(title === null ? {} : { title }),
    otherName: (await getPerson(work, event.personId)).name,
    inviterName: (await getPerson(work, event.madeBy)).name,
    ...(await programmeValue(work, event.programmeId)),
  };
}

function tell<Payload extends GroupRequestEvent>(
  effect: string,
  event: EventType<Payload>,
  told: (event: DomainEvent<Payload>) => Told,
): QueueWorker {
  return subscribe(`notify-when-${effect}`, event, (context, happened) =>
    notify(context, happened, async (work): Promise<NoticeDraft[]> => {
      const { payload } = happened;
      const values = await valuesOf(work, payload);
      const until = 'expiresAt' in payload ? { expiresAt: String(payload.expiresAt) } : {};
      return told(happened).map(([personId, kind]) => ({
        personId,
        kind,
        link: `/groups/${payload.mentorshipId}`,
        values: { ...values, ...until },
      }));
    }),
  );
}

/** A place in a group is asked for or offered, and answered; of a no nobody is told a reason. */
export const notifyOfGroupRequests = [
  tell('group-place-asked', GroupPlaceAsked, ({ payload: { kind, answererIds } }) =>
    answererIds.map((id) => [id, kind === 'join' ? 'group-asked' : 'group-invited'] as const),
  ),
  tell('group-request-neared-expiry', GroupRequestNearedExpiry, ({ payload }) =>
    payload.answererIds.map((id) => [id, 'group-request-reminder'] as const),
  ),
  tell('group-place-answered', GroupPlaceAnswered, ({ payload }) => {
    const { kind, state, personId, madeBy } = payload;
    // Who takes something back knows; who comes in by an invitation is seen in the group.
    if (state === 'withdrawn') return [];
    if (kind === 'invitation') {
      return state === 'accepted' ? [] : [[madeBy, 'group-invitation-declined']];
    }
    return [[personId, state === 'accepted' ? 'group-accepted' : 'group-declined']];
  }),
];
