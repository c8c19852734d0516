const millisecondsADay = 86_400_000;

/** The day so many days from today, ISO 8601; fewer than none: before it. */
export const dayIn = (days: number): string =>
  new Date(Date.now() + days * millisecondsADay).toISOString().slice(0, 10);

/** The working day so many days from today, or the last one before it. */
export function workingDayIn(days: number): string {
  const weekday = new Date(`${dayIn(days)}T12:00:00Z`).getUTCDay();
  return dayIn(days - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0));
}
