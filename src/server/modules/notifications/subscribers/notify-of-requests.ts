import type { MentorRequestState, NoticeKind } from '../../../../contract/index.ts';
import {
  MentorQuestionAnswered,
  MentorQuestionAsked,
  MentorRequestClosed,
  MentorRequestDeclined,
  MentorRequested,
  MentorRequestExpired,
  MentorRequestNearedExpiry,
  MentorRequestQueued,
  MentorRequestReleased,
  MentorRequestTurnCame,
  MentorRequestWaits,
} from '../../mentorships/index.ts';
import { notifyOfRequest } from '../notify-of-request.ts';

/** Whose move it is in a state, and how they are reminded of it. */
const reminders: Partial<
  Record<MentorRequestState, { readonly kind: NoticeKind; readonly to: 'mentor' | 'mentee' }>
> = {
  open: { kind: 'request-reminder', to: 'mentor' },
  needs_answer: { kind: 'request-reply-reminder', to: 'mentee' },
  turn: { kind: 'request-turn-reminder', to: 'mentee' },
};

/** The way of a request, each step told to whoever is to move next, or has nothing to wait for. */
export const notifyOfRequests = [
  notifyOfRequest('mentor-when-requested', MentorRequested, () => [
    { kind: 'request-received', to: 'mentor', tellsDeadline: true },
  ]),
  notifyOfRequest('mentor-when-mentee-waits', MentorRequestWaits, () => [
    { kind: 'request-waits', to: 'mentor' },
  ]),
  notifyOfRequest('mentee-when-queued', MentorRequestQueued, () => [
    { kind: 'request-queued', to: 'mentee' },
  ]),
  notifyOfRequest('mentee-when-turn-came', MentorRequestTurnCame, () => [
    { kind: 'request-turn', to: 'mentee', tellsDeadline: true },
  ]),
  notifyOfRequest('mentee-when-asked-back', MentorQuestionAsked, () => [
    { kind: 'request-question', to: 'mentee', tellsDeadline: true },
  ]),
  notifyOfRequest('mentor-when-answered', MentorQuestionAnswered, () => [
    { kind: 'request-replied', to: 'mentor', tellsDeadline: true },
  ]),
  notifyOfRequest('whoever-is-next-when-expiry-nears', MentorRequestNearedExpiry, ({ state }) => {
    const reminder = reminders[state];
    return reminder ? [{ ...reminder, tellsDeadline: true }] : [];
  }),
  notifyOfRequest('mentee-when-declined', MentorRequestDeclined, () => [
    { kind: 'request-declined', to: 'mentee' },
  ]),
  // Somebody who waited had asked nobody yet: the mentor has missed nothing.
  notifyOfRequest('both-when-expired', MentorRequestExpired, ({ from }) =>
    from === 'waiting' || from === 'turn'
      ? [{ kind: 'request-wait-ended', to: 'mentee' }]
      : [
          { kind: 'request-expired', to: 'mentor' },
          { kind: 'request-expired', to: 'mentee' },
        ],
  ),
  // Leads on to other mentors; why this one is no longer there is not told.
  notifyOfRequest('mentee-when-closed', MentorRequestClosed, () => [
    { kind: 'request-closed', to: 'mentee' },
  ]),
  notifyOfRequest('mentee-when-released', MentorRequestReleased, () => [
    { kind: 'request-released', to: 'mentee' },
  ]),
];
