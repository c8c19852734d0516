export type { CalendarEntry, LinkTo } from './calendar-entry.ts';
export { isReminderNeedless, reminderHorizon } from './reminder.rules.ts';
export { areOverlapping, endOf, instantOf, occurrencesOf } from './spans.rules.ts';
export type { Rhythm } from './spans.rules.ts';
export { invitePerson } from './invite-person.ts';
export { writeFeed } from './write-calendar.ts';
export type { Invitation } from './write-calendar.ts';
