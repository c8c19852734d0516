/** Instants of one hour share an answer: zones change their offset on the hour. */
const cache = new Map<string, { readonly hour: number; readonly minutes: number | null }>();
/** There are about 600 zones; other names come from whatever HR sends. */
const mostCached = 2000;
const hourInMilliseconds = 60 * 60 * 1000;

/**
 * @param timeZone IANA name; null or a name that is none is not known
 * @returns minutes east of Greenwich at an instant
 */
export function utcOffset(timeZone: string | null, now: Date): number | null {
  if (timeZone === null) return null;
  const hour = Math.floor(now.getTime() / hourInMilliseconds);
  const known = cache.get(timeZone);
  if (known?.hour === hour) return known.minutes;
  const minutes = measure(timeZone, now);
  if (cache.size >= mostCached) cache.clear();
  cache.set(timeZone, { hour, minutes });
  return minutes;
}

function measure(timeZone: string, now: Date): number | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  const east = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -east : east;
}
