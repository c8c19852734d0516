import { DateTime } from 'luxon';

/** Days from the beginning to the moment at which the outcome is told, where no conversation is planned. */
const daysToEnd = 28;
/** Days after the conversation: time to let it sink in, the same for everybody. */
const daysToThink = 4;
const hourOfTelling = 9;
/** Whoever has not answered is reminded so many hours before. */
const hoursOfReminder = 26;

/** At nine in the morning of a day, on the organisation's clock, so that no minute tells anything. */
function morningAfter(instant: Date, days: number, timeZone: string): Date {
  return DateTime.fromJSDate(instant, { zone: timeZone })
    .plus({ days })
    .set({ hour: hourOfTelling, minute: 0, second: 0, millisecond: 0 })
    .toJSDate();
}

/** @returns the instant at which an introduction's outcome is told at the latest */
export function endOfIntroduction(begunAt: Date, timeZone: string): Date {
  return morningAfter(begunAt, daysToEnd, timeZone);
}

/**
 * The moment at which both are told how it goes on. It depends on what both can see, the beginning
 * and the planned conversation, and on nothing that either has answered, or when.
 */
export function momentOfTelling(
  introduction: { readonly endsAt: Date; readonly conversationAt: Date | null },
  timeZone: string,
): Date {
  if (introduction.conversationAt === null) return introduction.endsAt;
  const moment = morningAfter(introduction.conversationAt, daysToThink, timeZone);
  return moment < introduction.endsAt ? moment : introduction.endsAt;
}

/** @returns the latest moment of telling of which people are to be reminded now */
export function reminderHorizon(now: Date): Date {
  return new Date(now.getTime() + hoursOfReminder * 60 * 60 * 1000);
}

/** Times that can be proposed: ahead, each once, and early enough to think before the end. */
export function areTimesSound(
  times: readonly Date[],
  introduction: { readonly endsAt: Date },
  now: Date,
): boolean {
  const latest = DateTime.fromJSDate(introduction.endsAt).minus({ days: 1 }).toJSDate();
  return (
    new Set(times.map((time) => time.getTime())).size === times.length &&
    times.every((time) => time > now && time <= latest)
  );
}
