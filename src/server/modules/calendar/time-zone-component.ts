import { DateTime } from 'luxon';

const days = (count: number): number => count * 24 * 60 * 60_000;

function offsetAt(instant: number, timeZone: string): number {
  return DateTime.fromMillis(instant, { zone: timeZone }).offset;
}

/** @returns the first instant, to the minute, at which the later offset holds */
function findChange(before: number, after: number, timeZone: string): number {
  const offset = offsetAt(before, timeZone);
  let low = before;
  let high = after;
  while (high - low > 60_000) {
    const middle = Math.floor((low + high) / 2 / 60_000) * 60_000;
    if (offsetAt(middle, timeZone) === offset) low = middle;
    else high = middle;
  }
  return high;
}

/** "+0530" */
function formatOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

function observance(onset: number, from: number, to: number, timeZone: string): string[] {
  const kind = DateTime.fromMillis(onset, { zone: timeZone }).isInDST ? 'DAYLIGHT' : 'STANDARD';
  // The onset is written as the clock showed it that was in force until then.
  const clock = DateTime.fromMillis(onset, { zone: 'utc' }).plus({ minutes: from });
  return [
    `BEGIN:${kind}`,
    `DTSTART:${clock.toFormat("yyyyMMdd'T'HHmmss")}`,
    `TZOFFSETFROM:${formatOffset(from)}`,
    `TZOFFSETTO:${formatOffset(to)}`,
    `END:${kind}`,
  ];
}

/**
 * Describes a zone to calendar programs (RFC 5545 §3.6.5): the offset that holds when the span begins,
 * and each change of clocks in it, from the time zone database that the product itself reckons with.
 * @param timeZone IANA name
 */
export function timeZoneComponent(timeZone: string, from: Date, to: Date): string {
  const week = days(7);
  const start = Math.floor((from.getTime() - days(370)) / 60_000) * 60_000;
  const end = to.getTime() + days(370);
  const first = offsetAt(start, timeZone);
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${timeZone}`,
    ...observance(start, first, first, timeZone),
  ];
  for (let instant = start; instant < end; instant += week) {
    const before = offsetAt(instant, timeZone);
    const after = offsetAt(instant + week, timeZone);
    if (before === after) continue;
    lines.push(
      ...observance(findChange(instant, instant + week, timeZone), before, after, timeZone),
    );
  }
  return [...lines, 'END:VTIMEZONE'].join('\r\n');
}
