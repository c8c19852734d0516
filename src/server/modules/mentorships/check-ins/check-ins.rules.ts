import { DateTime } from 'luxon';
import type { CheckInAnswer } from '../../../../contract/index.ts';

/** A stretch of a mentorship after which its members are asked how it goes. */
export interface Period {
  /** Counted from 1. */
  readonly number: number;
  readonly from: Date;
  readonly until: Date;
}

/**
 * The period that ended last. It can be answered until the next one ends.
 * @param activeSince when the mentorship was under way
 * @param everyMonths length of a period in months of the calendar
 * @returns null while the first one lasts
 */
export function endedPeriod(activeSince: Date, everyMonths: number, now: Date): Period | null {
  const start = DateTime.fromJSDate(activeSince, { zone: 'utc' });
  const end = (number: number): DateTime => start.plus({ months: number * everyMonths });
  const months = DateTime.fromJSDate(now, { zone: 'utc' }).diff(start, 'months').months;
  let number = Math.max(0, Math.floor(months / everyMonths));
  // The last day of a short month is a day of its own: what the division says is tried.
  while (end(number + 1).toJSDate() <= now) number++;
  while (number > 0 && end(number).toJSDate() > now) number--;
  if (number === 0) return null;
  return { number, from: end(number - 1).toJSDate(), until: end(number).toJSDate() };
}

/** Period `number`, ended or not. */
export function periodOf(activeSince: Date, everyMonths: number, number: number): Period {
  const start = DateTime.fromJSDate(activeSince, { zone: 'utc' });
  return {
    number,
    from: start.plus({ months: (number - 1) * everyMonths }).toJSDate(),
    until: start.plus({ months: number * everyMonths }).toJSDate(),
  };
}

/** Whether an answer says that it goes badly. */
function isLow({ energy, usefulness, expectations }: CheckInAnswer): boolean {
  return energy <= 2 || usefulness <= 2 || expectations === 'unmet';
}

/** @param newestFirst a member's own answers; twice running low, and help is offered */
export function offersHelp(newestFirst: readonly CheckInAnswer[]): boolean {
  const [last, before] = newestFirst;
  return last !== undefined && before !== undefined && isLow(last) && isLow(before);
}
