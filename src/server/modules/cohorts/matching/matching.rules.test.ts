import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { comparePairing } from './compare-pairing.rules.ts';
import { deferAcceptance } from './defer-acceptance.rules.ts';
import { apart, fitOf, menteesByMentor, nobody, wholeFit } from './matching-instance.ts';
import type { MatchingInstance, Pairing } from './matching-instance.ts';
import { maximiseFit } from './maximise-fit.ts';

const lotsOf = (count: number): fc.Arbitrary<Int32Array> =>
  fc
    .shuffledSubarray(
      Array.from({ length: count }, (_, at) => at),
      { minLength: count },
    )
    .map((order) => Int32Array.from(order));

/** Few different fits, so that many are equal and lots decide. */
const instanceOf = (mentees: number, mentors: number): fc.Arbitrary<MatchingInstance> =>
  fc.record({
    mentees: fc.constant(mentees),
    seats: fc
      .array(fc.integer({ min: 0, max: 3 }), { minLength: mentors, maxLength: mentors })
      .map((seats) => Int32Array.from(seats)),
    fits: fc
      .array(fc.oneof(fc.constant(apart), fc.integer({ min: 0, max: 8 })), {
        minLength: mentees * mentors,
        maxLength: mentees * mentors,
      })
      .map((fits) =>
        Int32Array.from(fits, (fit) => (fit === apart ? apart : (fit * wholeFit) / 8)),
      ),
    menteeLots: lotsOf(mentees),
    mentorLots: lotsOf(mentors),
  });

const instance = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 8 }))
  .chain(([mentees, mentors]) => instanceOf(mentees, mentors));

function assertPossible(given: MatchingInstance, pairing: Pairing): void {
  assert.equal(pairing.length, given.mentees);
  pairing.forEach((mentor, mentee) => {
    if (mentor !== nobody) assert.notEqual(fitOf(given, mentee, mentor), apart);
  });
  menteesByMentor(given, pairing).forEach((mentees, mentor) => {
    assert.ok(mentees.length <= (given.seats[mentor] ?? 0));
  });
}

/** Every pairing there is, for instances that are small enough. */
function greatestFit(given: MatchingInstance): number {
  const left = Array.from(given.seats);
  const search = (mentee: number): number => {
    if (mentee === given.mentees) return 0;
    let best = search(mentee + 1);
    left.forEach((seats, mentor) => {
      const fit = fitOf(given, mentee, mentor);
      if (seats === 0 || fit === apart) return;
      left[mentor] = seats - 1;
      best = Math.max(best, fit / wholeFit + search(mentee + 1));
      left[mentor] = seats;
    });
    return best;
  };
  return search(0);
}

describe('deferred acceptance', () => {
  test('leaves no blocking pair, no seat taken twice, and nobody with whom a rule forbids', () => {
    fc.assert(
      fc.property(instance, (given) => {
        const pairing = deferAcceptance(given);
        assertPossible(given, pairing);
        assert.equal(comparePairing(given, pairing).blockingPairs, 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same for the same people and lots', () => {
    fc.assert(
      fc.property(instance, (given) => {
        assert.deepEqual(deferAcceptance(given), deferAcceptance(structuredClone(given)));
      }),
    );
  });

  test('a blocking pair is counted where there is one', () => {
    const given: MatchingInstance = {
      mentees: 2,
      seats: Int32Array.of(1, 1),
      fits: Int32Array.of(wholeFit, 0, 0, wholeFit),
      menteeLots: Int32Array.of(0, 1),
      mentorLots: Int32Array.of(0, 1),
    };
    assert.equal(comparePairing(given, Int32Array.of(1, 0)).blockingPairs, 2);
    assert.equal(comparePairing(given, Int32Array.of(nobody, nobody)).blockingPairs, 4);
    assert.equal(comparePairing(given, Int32Array.of(0, 1)).blockingPairs, 0);
  });
});

describe('the greatest total fit', () => {
  test('is never worse than deferred acceptance, and breaks no rule', async () => {
    await fc.assert(
      fc.asyncProperty(instance, async (given) => {
        const stable = deferAcceptance(given);
        const best = await maximiseFit(given, stable);
        assertPossible(given, best);
        const [ours, theirs] = [best, stable].map((each) => comparePairing(given, each).totalFit);
        assert.ok((ours ?? 0) >= (theirs ?? 0) - 1e-6, `${ours} is less than ${theirs}`);
      }),
      { numRuns: 60 },
    );
  });

  test('is the greatest there is', async () => {
    const small = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
      .chain(([mentees, mentors]) => instanceOf(mentees, mentors));
    await fc.assert(
      fc.asyncProperty(small, async (given) => {
        const { totalFit } = comparePairing(
          given,
          await maximiseFit(given, deferAcceptance(given)),
        );
        assert.ok(Math.abs(totalFit - greatestFit(given)) < 1e-5);
      }),
      { numRuns: 60 },
    );
  });

  test('gives the same for the same people and lots', async () => {
    await fc.assert(
      fc.asyncProperty(instance, async (given) => {
        const known = deferAcceptance(given);
        assert.deepEqual(await maximiseFit(given, known), await maximiseFit(given, known));
      }),
      { numRuns: 20 },
    );
  });
});
