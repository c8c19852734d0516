import type { Programme } from '../programme.ts';
import type { ProgrammeChange } from '../programmes.rules.ts';

/**
 * What a programme's dates ask for today.
 * @param today ISO 8601 date in the organisation's time zone
 */
export function dueChange(
  { state, startsOn, endsOn }: Pick<Programme, 'state' | 'startsOn' | 'endsOn'>,
  today: string,
): ProgrammeChange | null {
  if (state !== 'open' && state !== 'running') return null;
  if (endsOn !== null && endsOn < today) return 'close';
  return state === 'open' && startsOn !== null && startsOn <= today ? 'start' : null;
}
