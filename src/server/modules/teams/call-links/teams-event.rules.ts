import { z } from 'zod';
import { text } from '../../../../content/catalogue.ts';
import type { Language } from '../../../../contract/index.ts';

/** What the product reads of an event that Graph answers with. */
export const teamsEventSchema = z.object({
  id: z.string().min(1).max(1000),
  // Graph may take a moment to make the meeting of an event.
  onlineMeeting: z
    .object({ joinUrl: z.url({ protocol: /^https$/ }).max(2000) })
    .nullish()
    .catch(null),
});

/**
 * An event of the organiser's calendar of which Teams makes a meeting. It says when, and nothing else:
 * neither with whom nor about what. It takes no time in the calendar, because the invitation by e-mail,
 * which has it in its words, does.
 * @param meeting.minutes how long it is
 */
export function teamsEvent(
  meeting: { readonly startsAt: Date; readonly minutes: number },
  language: Language,
) {
  const endsAt = new Date(meeting.startsAt.getTime() + meeting.minutes * 60_000);
  return {
    subject: text(language, 'meeting-calendar', 'teamsSubject'),
    start: instantOf(meeting.startsAt),
    end: instantOf(endsAt),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    sensitivity: 'private',
    showAs: 'free',
    isReminderOn: false,
  };
}

const instantOf = (instant: Date) => ({
  dateTime: instant.toISOString().slice(0, 19),
  timeZone: 'UTC',
});
