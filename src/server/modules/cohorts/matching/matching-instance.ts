/**
 * Who is to be paired, as numbers: mentees and mentors are places in lists. The fit of mentee m and
 * mentor w stands at `fits[m * seats.length + w]`.
 */
export interface MatchingInstance {
  readonly mentees: number;
  /** Seats that each mentor has for this cohort. */
  readonly seats: Int32Array;
  /** Whole billionths, so that equal fits are equal; `apart` where a rule keeps the two apart. */
  readonly fits: Int32Array;
  /** Each number from 0 once: whoever has the lower lot comes first among equals. */
  readonly menteeLots: Int32Array;
  readonly mentorLots: Int32Array;
}

/** The mentor of each mentee; `nobody` where there is none. */
export type Pairing = Int32Array;

export const apart = -1;
export const nobody = -1;
/** What a fit of 1 is in an instance. */
export const wholeFit = 1_000_000_000;

export function fitOf(instance: MatchingInstance, mentee: number, mentor: number): number {
  return instance.fits[mentee * instance.seats.length + mentor] ?? apart;
}

/** Whether a mentee would have the one mentor rather than the other. */
export function menteePrefers(
  instance: MatchingInstance,
  mentee: number,
  one: number,
  other: number,
): boolean {
  const difference = fitOf(instance, mentee, one) - fitOf(instance, mentee, other);
  const { mentorLots } = instance;
  return difference > 0 || (difference === 0 && (mentorLots[one] ?? 0) < (mentorLots[other] ?? 0));
}

/** Whether a mentor would have the one mentee rather than the other. */
export function mentorPrefers(
  instance: MatchingInstance,
  mentor: number,
  one: number,
  other: number,
): boolean {
  const difference = fitOf(instance, one, mentor) - fitOf(instance, other, mentor);
  const { menteeLots } = instance;
  return difference > 0 || (difference === 0 && (menteeLots[one] ?? 0) < (menteeLots[other] ?? 0));
}

/** The mentees of each mentor. */
export function menteesByMentor(instance: MatchingInstance, pairing: Pairing): number[][] {
  const byMentor = Array.from(instance.seats, (): number[] => []);
  pairing.forEach((mentor, mentee) => {
    if (mentor !== nobody) byMentor[mentor]?.push(mentee);
  });
  return byMentor;
}
