const hour = 60 * 60_000;

/** People are reminded of a meeting so long before. */
const reminderLead = 24 * hour;
/** Who hears of a meeting, or of its new time, less than this before it is not reminded again. */
const needlessWithin = 36 * hour;

/** @returns the latest beginning of meetings of which people are reminded now */
export function reminderHorizon(now: Date): Date {
  return new Date(now.getTime() + reminderLead);
}

/** Whether a meeting is so near that the news of it is its reminder. */
export function isReminderNeedless(startsAt: Date, now: Date): boolean {
  return startsAt.getTime() - now.getTime() < needlessWithin;
}
