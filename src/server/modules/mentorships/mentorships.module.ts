import type { Module } from '../../http/module.ts';
import type { FindSession } from '../../http/session.ts';
import { agreementRoutes } from './agreements/agreements.routes.ts';
import { askForCheckIns } from './check-ins/ask-for-check-ins.job.ts';
import { checkInRoutes } from './check-ins/check-ins.routes.ts';
import { closeInTime } from './evaluations/close-in-time.job.ts';
import { documentFileRoutes, documentRoutes } from './documents/documents.routes.ts';
import type { DocumentLimits } from './documents/share-document.ts';
import { evaluationRoutes } from './evaluations/evaluations.routes.ts';
import { goalRoutes } from './goals/goals.routes.ts';
import { watchGoals } from './goals/watch-goals.job.ts';
import { callOffWhenProgrammeClosed } from './groups/call-off-when-programme-closed.ts';
import { endGroupRequestsWhenEnded } from './groups/end-group-requests.ts';
import { groupDeskRoutes } from './groups/desk/group-desk.routes.ts';
import { groupRoutes } from './groups/groups.routes.ts';
import { watchGroups } from './groups/watch-groups.job.ts';
import { askForKlik } from './introductions/ask-for-klik.job.ts';
import { helpRoutes } from './help/help.routes.ts';
import { remindOfHelpRequests } from './help/remind-of-help-requests.job.ts';
import { introductionRoutes } from './introductions/introductions.routes.ts';
import { tellOutcomes } from './introductions/tell-outcomes.job.ts';
import { learningLogRoutes } from './learning-log/learning-log.routes.ts';
import { endEverythingWhenPersonLeft } from './leaving/end-everything-when-person-left.ts';
import { beginMentorshipsWhenCourseCompleted } from './make-ready.ts';
import { linkRoutes } from './links/links.routes.ts';
import type { MayMakeCallLink } from './meetings/call-links/change-call-links.ts';
import type { LinkTo } from '../calendar/index.ts';
import {
  calendarFeedRoute,
  calendarFeedRoutes,
} from './meetings/calendar/calendar-feeds.routes.ts';
import { cancelMeetingsWhenMentorshipEnded } from './meetings/cancel-meetings-when-mentorship-ended.ts';
import { meetingRoutes } from './meetings/meetings.routes.ts';
import { remindOfMeetings } from './meetings/remind-of-meetings.job.ts';
import { messageRoutes } from './messages/messages.routes.ts';
import { mentorshipRoutes } from './mentorships.routes.ts';
import { noteRoutes } from './notes/notes.routes.ts';
import { preparationRoutes } from './preparations/preparations.routes.ts';
import { badgeRoutes } from './recognition/badges.routes.ts';
import { recognitionRoutes } from './recognition/recognition.routes.ts';
import type { BadgeOptions } from './recognition/sign-badge.ts';
import {
  expireRequestsWhenMentorWithdrawn,
  expireRequestsWhenProgrammeClosed,
} from './requests/close-requests.ts';
import { expireRequests, remindOfRequests } from './requests/expire-requests.job.ts';
import {
  queueRequestsWhenMentorFull,
  withdrawOthersWhenAccepted,
} from './requests/follow-acceptance.ts';
import { timelineRoutes } from './timeline/timeline.routes.ts';
import { giveTurnsWhenMentorChanged, giveTurnsWhenMentorshipEnded } from './requests/give-turns.ts';
import { mentorRequestRoutes } from './requests/requests.routes.ts';
import { settleWhenPeopleMerged, settleWhenPeopleParted } from './settle-when-people-merged.ts';
import { remindOfTasks } from './tasks/remind-of-tasks.job.ts';
import { taskRoutes } from './tasks/tasks.routes.ts';

export interface MentorshipsOptions {
  readonly badges: BadgeOptions;
  /** How much of files is kept. */
  readonly documents: DocumentLimits;
  /** For files, which go and come outside the contract. */
  readonly findSession: FindSession;
  /** The product's address. */
  readonly publicUrl: string;
  /** Where links from outside open the product. */
  readonly linkTo: LinkTo;
  readonly mayMakeCallLink: MayMakeCallLink;
}

/** From the request to the mentorship's end. */
export function createMentorshipsModule({
  badges,
  documents,
  findSession,
  publicUrl,
  linkTo,
  mayMakeCallLink,
}: MentorshipsOptions): Module {
  return {
    routes: [
      ...mentorRequestRoutes,
      ...mentorshipRoutes,
      ...groupRoutes,
      ...groupDeskRoutes,
      ...introductionRoutes,
      ...agreementRoutes,
      ...preparationRoutes,
      ...checkInRoutes,
      ...goalRoutes,
      ...helpRoutes,
      ...learningLogRoutes,
      ...timelineRoutes,
      ...evaluationRoutes,
      ...recognitionRoutes(badges),
      ...meetingRoutes(mayMakeCallLink),
      ...messageRoutes,
      ...taskRoutes,
      ...noteRoutes,
      ...linkRoutes,
      ...documentRoutes(documents),
      ...calendarFeedRoutes(publicUrl),
    ],
    rawRoutes: [
      ...badgeRoutes(badges.publicUrl),
      calendarFeedRoute(linkTo),
      ...documentFileRoutes(documents, findSession),
    ],
    workers: [
      expireRequests,
      remindOfRequests,
      expireRequestsWhenMentorWithdrawn,
      expireRequestsWhenProgrammeClosed,
      withdrawOthersWhenAccepted,
      queueRequestsWhenMentorFull,
      giveTurnsWhenMentorshipEnded,
      giveTurnsWhenMentorChanged,
      askForKlik,
      askForCheckIns,
      watchGoals,
      remindOfHelpRequests,
      closeInTime,
      tellOutcomes,
      beginMentorshipsWhenCourseCompleted,
      watchGroups,
      callOffWhenProgrammeClosed,
      endGroupRequestsWhenEnded,
      endEverythingWhenPersonLeft,
      settleWhenPeopleMerged,
      settleWhenPeopleParted,
      remindOfMeetings,
      remindOfTasks,
      cancelMeetingsWhenMentorshipEnded,
    ],
  };
}
