import { text } from '../../../../content/catalogue.ts';
import { initialsOf } from '../../../../content/initials.ts';
import type { Notice } from '../../../../contract/index.ts';
import type { getOrganisation } from '../../administration/index.ts';
import type { Person } from '../../people/index.ts';
import { noticeWords } from '../notice-words.ts';
import { dateWords } from './date-words.ts';
import type { MailPicture, NoticeMail } from './notice-mail.ts';
import { openLink } from './open-link.ts';

type Organisation = Awaited<ReturnType<typeof getOrganisation>>;

/** What the mail lists under its words, in this order, and what each is called in the catalogue. */
const factLabels = [
  ['programmeName', 'programme'],
  ['meetsAt', 'meets'],
  ['expiresAt', 'answerBy'],
  ['dueAt', 'finishBy'],
] as const;

/** Puts a notice into words for one person: names, programme, course and dates, nothing else. */
export function composeNoticeMail(
  notice: Pick<Notice, 'kind' | 'values' | 'link'>,
  recipient: Person,
  organisation: Organisation,
  openUrl: string,
): NoticeMail {
  const { kind, values } = notice;
  const language = recipient.language ?? organisation.language;
  const dates = dateWords(language, [recipient.timeZone, organisation.timeZone]);
  const words = noticeWords(values, recipient, organisation);
  const mailText = (key: string, filled: Readonly<Record<string, string>> = words): string =>
    text(language, 'mail', key, filled);
  const noticeText = text(language, 'notices', `${kind}.text`, words);
  return {
    language,
    subject: mailText(`kinds.${kind}.subject`),
    preheader: noticeText,
    greeting:
      recipient.givenName === ''
        ? mailText('greetingWithoutName')
        : mailText('greeting', { givenName: recipient.givenName }),
    title: text(language, 'notices', `${kind}.title`, words),
    paragraphs: [noticeText, mailText(`kinds.${kind}.more`)],
    facts: factLabels.flatMap(([name, label]) => {
      const value = values[name];
      if (value === undefined) return [];
      const isInstant = name !== 'programmeName';
      return [
        { label: mailText(`facts.${label}`), value: isInstant ? dates.dateTime(value) : value },
      ];
    }),
    action: {
      label: text(language, 'notices', `${kind}.action`, words),
      url: openLink(openUrl, notice.link),
    },
    linkHelp: mailText('linkHelp'),
    footer: [mailText('reason', { organisationName: organisation.name }), mailText('privacy')],
    picture: pictureOf(notice, recipient, language),
  };
}

/** People drawn together suit a beginning; an ending is told without. */
function pictureOf(
  { kind, values }: Pick<Notice, 'kind' | 'values'>,
  recipient: Person,
  language: string,
): MailPicture | null {
  switch (kind) {
    case 'course-completed':
    case 'mentorship-closed':
      return { kind: 'done' };
    case 'course-due':
    case 'course-reminder':
    case 'nudged-untrained':
      return { kind: 'course' };
    case 'request-received':
    case 'request-reminder':
    case 'request-accepted':
    case 'request-question':
    case 'request-replied':
    case 'request-reply-reminder':
    case 'request-turn':
    case 'request-turn-reminder':
    case 'conversation-proposed':
    case 'conversation-planned':
    case 'check-in-asked':
    case 'goal-due':
    case 'goals-to-review':
    case 'klik-asked':
    case 'klik-reminder':
    case 'mentorship-agreement':
    case 'agreement-to-sign':
    case 'mentorship-resumed':
    case 'mentorship-closing':
    case 'meeting-planned':
    case 'meeting-row-planned':
    case 'meeting-moved':
    case 'meeting-link-made':
    case 'meeting-reminder':
    case 'message-received':
    case 'message-mention':
    case 'task-assigned':
    case 'task-completed':
    case 'tasks-due':
    case 'mentorship-active':
    case 'cohort-proposed':
    case 'cohort-formed': {
      const left = values.menteeName ?? recipient.name;
      const right = values.mentorName ?? values.otherName ?? '';
      return { kind: 'pair', initials: [initialsOf(left, language), initialsOf(right, language)] };
    }
    case 'help-asked':
    case 'help-reminder':
    case 'help-answered':
    case 'note-written':
    case 'note-commented':
    case 'document-shared':
    case 'request-declined':
    case 'request-withdrawn':
    case 'request-expired':
    case 'request-closed':
    case 'request-waits':
    case 'request-queued':
    case 'request-wait-ended':
    case 'request-released':
    case 'introduction-ended':
    case 'meeting-cancelled':
    case 'meeting-link-failed':
    case 'meetings-left':
    case 'mentorship-paused':
    case 'mentorship-ended':
    case 'programme-invited':
    case 'programme-nominated':
    case 'programme-announced':
    case 'training-signed-up':
    case 'training-signed-off':
    case 'training-changed':
    case 'training-cancelled':
    case 'training-reminder':
    case 'nudged-unanswered':
    case 'nudged-unmatched':
    case 'nudged-over-asked':
    case 'nudged-unused':
    case 'nudged-unmet':
    case 'nudged-ungathered':
    case 'group-invited':
    case 'group-asked':
    case 'group-request-reminder':
    case 'group-accepted':
    case 'group-declined':
    case 'group-invitation-declined':
    case 'group-joined':
    case 'group-formed':
    case 'group-left':
    case 'group-short':
    case 'group-lost-lead':
    case 'group-needs-lead':
    case 'group-found-lead':
    case 'group-went-on':
    case 'group-enrolment-ended':
    case 'group-called-off':
    case 'cohort-ended':
    case 'way-in-joined':
      return null;
  }
}
