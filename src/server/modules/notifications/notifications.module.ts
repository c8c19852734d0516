import type { Module } from '../../http/module.ts';
import { createMailer } from './mail/mailer.ts';
import { sendNoticeMail } from './mail/send-notice-mail.ts';
import { noticesRoutes } from './notices.routes.ts';
import { notifyMembersOfGroups } from './subscribers/notify-members-of-groups.ts';
import { notifyOfGroupRequests } from './subscribers/notify-of-group-requests.ts';
import { notifyOwnersOfGroups } from './subscribers/notify-owners-of-groups.ts';
import { notifyBothOfCohortPair } from './subscribers/notify-both-of-cohort-pair.ts';
import { notifyMembersOfIntroduction } from './subscribers/notify-members-of-introduction.ts';
import { notifyMembersOfMeetings } from './subscribers/notify-members-of-meetings.ts';
import { notifyMembersOfMessages } from './subscribers/notify-members-of-messages.ts';
import { notifyMembersOfShared } from './subscribers/notify-members-of-shared.ts';
import { notifyMembersOfTasks } from './subscribers/notify-members-of-tasks.ts';
import { notifyMembersOfStages } from './subscribers/notify-members-of-stages.ts';
import { notifyMenteeWhenAccepted } from './subscribers/notify-mentee-when-accepted.ts';
import { notifyMentorWhenWithdrawn } from './subscribers/notify-mentor-when-withdrawn.ts';
import { notifyOfHelpRequests } from './subscribers/notify-of-help-requests.ts';
import { notifyOfRequests } from './subscribers/notify-of-requests.ts';
import { notifyPersonWhenCourseAssigned } from './subscribers/notify-person-when-course-assigned.ts';
import { notifyPersonWhenCourseCompleted } from './subscribers/notify-person-when-course-completed.ts';
import { notifyPersonWhenCourseDueNears } from './subscribers/notify-person-when-course-due-nears.ts';
import { notifyPersonWhenInvited } from './subscribers/notify-person-when-invited.ts';
import { notifyPersonWhenMerged } from './subscribers/notify-person-when-merged.ts';
import { notifyPersonWhenNudged } from './subscribers/notify-person-when-nudged.ts';
import { notifyOfTraining } from './subscribers/notify-of-training.ts';
import { notifyRecipientsWhenAnnounced } from './subscribers/notify-recipients-when-announced.ts';

export interface NotificationsOptions {
  /** SMTP server; null: no e-mails are sent. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where links open the product; `{path}` is replaced. */
  readonly openUrl: string;
}

export interface NotificationsModule extends Module {
  /** Closes the connections to the mail server. */
  close(): void;
}

/** Tells people what happened and what waits for them: in the product, and by e-mail. */
export function createNotificationsModule(options: NotificationsOptions): NotificationsModule {
  const { smtpUrl, mailFrom, openUrl } = options;
  const mailer = smtpUrl === null ? null : createMailer(smtpUrl, mailFrom);
  return {
    routes: noticesRoutes,
    workers: [
      ...notifyOfHelpRequests,
      ...notifyOfRequests,
      notifyMenteeWhenAccepted,
      notifyMentorWhenWithdrawn,
      notifyPersonWhenCourseAssigned,
      notifyPersonWhenCourseDueNears,
      notifyPersonWhenCourseCompleted,
      notifyPersonWhenInvited,
      notifyPersonWhenMerged,
      notifyRecipientsWhenAnnounced,
      ...notifyOfTraining,
      notifyPersonWhenNudged,
      ...notifyMembersOfGroups,
      ...notifyOfGroupRequests,
      ...notifyOwnersOfGroups,
      ...notifyBothOfCohortPair,
      ...notifyMembersOfIntroduction,
      ...notifyMembersOfStages,
      ...notifyMembersOfMeetings,
      ...notifyMembersOfMessages,
      ...notifyMembersOfTasks,
      ...notifyMembersOfShared,
      sendNoticeMail(mailer, { openUrl, mailFrom }),
    ],
    close: () => mailer?.close(),
  };
}
