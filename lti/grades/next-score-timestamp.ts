/**
 * The moment to date a score with (AGS 2.0 3.4.4): now in whole seconds, but later than the last one
 * that was sent for the same person and line item, for platforms compare whole seconds and refuse
 * equal ones. Throws nothing.
 *
 * @param lastSent null for the first score
 * @param now the present moment
 */
export function nextScoreTimestamp(lastSent: Date | null, now: Date): Date {
  const second = Math.floor(now.getTime() / 1000);
  const last = lastSent === null ? -Infinity : Math.floor(lastSent.getTime() / 1000);
  return new Date(Math.max(second, last + 1) * 1000);
}
