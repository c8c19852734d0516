import { apart, fitOf, mentorPrefers, nobody } from './matching-instance.ts';
import type { MatchingInstance, Pairing } from './matching-instance.ts';

/** More than any lot, so that a fit and a lot make one number that orders as the two do. */
const lots = 2 ** 21;

/**
 * Deferred acceptance (Gale & Shapley 1962) with several seats for a mentor: mentees propose in the
 * order of their fit, mentors keep the best so far. No mentee and mentor are left who would both
 * rather have each other.
 */
export function deferAcceptance(instance: MatchingInstance): Pairing {
  const pairing = new Int32Array(instance.mentees).fill(nobody);
  const kept = Array.from(instance.seats, (): number[] => []);
  const wishes: (Float64Array | undefined)[] = [];
  const next = new Int32Array(instance.mentees);
  const free = Array.from({ length: instance.mentees }, (_, mentee) => mentee);
  for (let mentee = free.pop(); mentee !== undefined; mentee = free.pop()) {
    const list = (wishes[mentee] ??= wishesOf(instance, mentee));
    const wish = list[next[mentee] ?? 0];
    if (wish === undefined) continue;
    next[mentee] = (next[mentee] ?? 0) + 1;
    const mentor = mentorOfWish(instance, wish);
    const rejected = propose(instance, kept[mentor] ?? [], mentor, mentee);
    if (rejected !== mentee) pairing[mentee] = mentor;
    if (rejected !== null) {
      pairing[rejected] = nobody;
      free.push(rejected);
    }
  }
  return pairing;
}

/** @returns whoever is left without the seat; null where there was room */
function propose(
  instance: MatchingInstance,
  kept: number[],
  mentor: number,
  mentee: number,
): number | null {
  const seats = instance.seats[mentor] ?? 0;
  if (kept.length < seats) {
    kept.push(mentee);
    return null;
  }
  let worst = 0;
  for (let at = 1; at < kept.length; at++) {
    if (mentorPrefers(instance, mentor, kept[worst] ?? nobody, kept[at] ?? nobody)) worst = at;
  }
  const leaving = kept[worst];
  if (leaving === undefined || mentorPrefers(instance, mentor, leaving, mentee)) return mentee;
  kept[worst] = mentee;
  return leaving;
}

/** The mentors whom a mentee may have, best first, each as one number: numbers sort fastest. */
function wishesOf(instance: MatchingInstance, mentee: number): Float64Array {
  const wishes = new Float64Array(instance.seats.length);
  let count = 0;
  for (let mentor = 0; mentor < instance.seats.length; mentor++) {
    const fit = fitOf(instance, mentee, mentor);
    if (fit !== apart) wishes[count++] = -fit * lots + (instance.mentorLots[mentor] ?? 0);
  }
  return wishes.subarray(0, count).sort();
}

const orders = new WeakMap<MatchingInstance, Int32Array>();

function mentorOfWish(instance: MatchingInstance, wish: number): number {
  let byLot = orders.get(instance);
  if (!byLot) {
    const order = new Int32Array(instance.seats.length);
    instance.mentorLots.forEach((lot, mentor) => (order[lot] = mentor));
    orders.set(instance, order);
    byLot = order;
  }
  return byLot[((wish % lots) + lots) % lots] ?? nobody;
}
