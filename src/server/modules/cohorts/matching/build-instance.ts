import { setImmediate as turn } from 'node:timers/promises';
import type { PairMeter } from '../../mentors/index.ts';
import type { ExcludedPairs } from '../excluded-pairs.query.ts';
import { drawLots } from './draw-lots.ts';
import { apart, wholeFit } from './matching-instance.ts';
import type { MatchingInstance } from './matching-instance.ts';

/** Mentees measured before others get their turn in the process. */
const menteesATurn = 20;

/**
 * Measures every pair.
 * @param given.excluded pairs that are not to be
 * @param given.taken seats that locked pairs take, by registration
 * @param tell told the share that is done, 0–1
 */
export async function buildInstance(
  meter: PairMeter,
  given: {
    readonly seed: string;
    readonly excluded: ExcludedPairs;
    readonly taken: ReadonlyMap<string, number>;
  },
  tell: (share: number) => void,
): Promise<MatchingInstance> {
  const { menteeIds, mentors } = meter;
  const fits = new Int32Array(menteeIds.length * mentors.length);
  const row = new Float64Array(mentors.length);
  const placeOf = new Map(mentors.map(({ registrationId }, place) => [registrationId, place]));
  for (const [mentee, menteeId] of menteeIds.entries()) {
    meter.measure(mentee, row);
    const begin = mentee * mentors.length;
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      const fit = row[mentor] ?? Number.NaN;
      fits[begin + mentor] = Number.isNaN(fit) ? apart : Math.round(fit * wholeFit);
    }
    for (const registrationId of given.excluded.get(menteeId) ?? []) {
      const mentor = placeOf.get(registrationId);
      if (mentor !== undefined) fits[begin + mentor] = apart;
    }
    if (mentee % menteesATurn === 0) {
      tell(mentee / menteeIds.length);
      await turn();
    }
  }
  return {
    mentees: menteeIds.length,
    seats: Int32Array.from(mentors, ({ registrationId, freeSeats }) =>
      Math.max(0, freeSeats - (given.taken.get(registrationId) ?? 0)),
    ),
    fits,
    menteeLots: drawLots(given.seed, menteeIds),
    mentorLots: drawLots(
      given.seed,
      mentors.map(({ registrationId }) => registrationId),
    ),
  };
}
