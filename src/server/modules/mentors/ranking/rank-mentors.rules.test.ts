import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages, meetingModes, mentoringStyles } from '../../../../contract/index.ts';
import { roundToSum } from './explanation.rules.ts';
import { fitFactors, measureFit } from './fit.rules.ts';
import type { Weights } from './fit.rules.ts';
import type { MatchedMentee, MatchedMentor } from './matched-people.ts';
import { drawLot, rankMentor } from './rank.rules.ts';
import { impressionFloor, rankMentors } from './rank-mentors.rules.ts';
import type { RankingInputs } from './rank-mentors.rules.ts';

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null });

const topic = fc
  .integer({ min: 0, max: 11 })
  .map((number) => ({ id: `t${number}`, parentId: number < 3 ? null : `t${number % 3}` }));

const person = {
  personId: fc.uuid(),
  jobLevel: maybe(fc.integer({ min: 1, max: 8 })),
  department: maybe(fc.constantFrom('Sales', 'Legal', 'IT')),
  division: maybe(fc.constantFrom('North', 'South')),
  utcOffset: maybe(fc.integer({ min: -720, max: 840 })),
  styles: fc.subarray([...mentoringStyles]),
  languages: fc.subarray([...languages]),
  meetingModes: fc.subarray([...meetingModes]),
};

const mentee: fc.Arbitrary<MatchedMentee> = fc.record({
  ...person,
  topics: fc.uniqueArray(topic, { maxLength: 6, selector: ({ id }) => id }),
});

const mentor: fc.Arbitrary<MatchedMentor> = fc
  .record({
    ...person,
    registrationId: fc.uuid(),
    topics: fc.uniqueArray(topic, { maxLength: 8, selector: ({ id }) => id }),
    capacity: fc.integer({ min: 1, max: 6 }),
    freeShare: fc.double({ min: 0, max: 1, noNaN: true }),
    impressions: fc.integer({ min: 0, max: 500 }),
    isNew: fc.boolean(),
  })
  .map(({ freeShare, ...rest }) => ({
    ...rest,
    freeSeats: Math.round(rest.capacity * freeShare),
  }));

const mentors = fc.uniqueArray(mentor, {
  maxLength: 40,
  selector: ({ registrationId }) => registrationId,
});

const weight = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const weights: fc.Arbitrary<Weights> = fc.record({
  goalsAndSkills: weight,
  experienceGap: weight,
  languageAndTimeZone: weight,
  differentUnit: weight,
  style: weight,
});

const inputs: fc.Arbitrary<RankingInputs> = fc.record({
  weights,
  idealGap: fc.constantFrom({ from: 1, to: 3 }, { from: null, to: -1 }, { from: -1, to: 1 }),
  meanImpressions: fc.double({ min: 0, max: 200, noNaN: true }),
  seed: fc.string(),
});

test('rule 9: the points shown sum to the score, and the score is the rank', () => {
  fc.assert(
    fc.property(mentee, mentors, inputs, (seeker, offered, given) => {
      for (const { explanation, fit, mentor: shown } of rankMentors(seeker, offered, given)) {
        const sum = explanation.addends.reduce((total, { points }) => total + points, 0);
        assert.equal(sum, explanation.score);
        const rank = rankMentor(fit, shown, given.meanImpressions);
        assert.ok(Math.abs(explanation.score - rank.value * 100) <= 0.5 + 1e-9);
        assert.ok(explanation.reasons.length <= 3);
        assert.ok(!explanation.reasons.includes(explanation.caveat ?? ('' as never)));
      }
    }),
  );
});

test('the same inputs and seed give the same list, in whatever order the mentors came', () => {
  fc.assert(
    fc.property(
      mentee,
      mentors.chain((all) =>
        fc.tuple(
          fc.constant(all),
          fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
        ),
      ),
      inputs,
      (seeker, [all, shuffled], given) => {
        assert.deepEqual(
          rankMentors(seeker, all, given).map((each) => each.mentor.registrationId),
          rankMentors(seeker, shuffled, given).map((each) => each.mentor.registrationId),
        );
      },
    ),
  );
});

test('a list holds each mentor it was given once and nobody else', () => {
  fc.assert(
    fc.property(mentee, mentors, inputs, (seeker, offered, given) => {
      assert.deepEqual(
        rankMentors(seeker, offered, given)
          .map(({ mentor: { registrationId } }) => registrationId)
          .sort(),
        offered.map(({ registrationId }) => registrationId).sort(),
      );
    }),
  );
});

test('points never rise down the list, save for one new mentor who is moved up and says so', () => {
  fc.assert(
    fc.property(mentee, mentors, inputs, (seeker, offered, given) => {
      const ranked = rankMentors(seeker, offered, given);
      const moved = ranked.filter(({ isShownAsNew }) => isShownAsNew);
      assert.ok(moved.length <= 1);
      for (const { mentor: up } of moved) assert.ok(up.isNew && up.impressions < impressionFloor);
      const scores = ranked
        .filter(({ isShownAsNew }) => !isShownAsNew)
        .map(({ explanation }) => explanation.score);
      assert.deepEqual(
        scores,
        scores.toSorted((a, b) => b - a),
      );
    }),
  );
});

test('a fit lies between 0 and 1, and what is unknown moves it neither way', () => {
  fc.assert(
    fc.property(mentee, mentor, inputs, (seeker, offered, { weights: given, idealGap }) => {
      const fit = measureFit(seeker, offered, given, idealGap);
      assert.ok(fit.value >= 0 && fit.value <= 1 + 1e-9);
      const total = fit.factors.reduce((sum, each) => sum + each.weight, 0);
      assert.ok(total === 0 || Math.abs(total - 1) < 1e-9);
      for (const unknown of fitFactors) {
        const factor = fit.factors.find((each) => each.factor === unknown);
        if (factor?.score !== null) continue;
        const other = measureFit(seeker, offered, { ...given, [unknown]: 0.77 }, idealGap);
        assert.equal(other.value, fit.value);
      }
    }),
  );
});

test('clocks a day and more apart that show nearly the same hour are near', () => {
  const told = { topics: [], styles: [], languages: [], meetingModes: [], personId: 'p' };
  const unknown = { jobLevel: null, department: null, division: null };
  const offered = { registrationId: 'r', capacity: 1, freeSeats: 1, impressions: 0, isNew: false };
  const weights = Object.fromEntries(fitFactors.map((factor) => [factor, 0.2])) as Weights;
  const fitAt = (mine: number, theirs: number): number =>
    measureFit(
      { ...told, ...unknown, utcOffset: mine },
      { ...told, ...unknown, ...offered, utcOffset: theirs },
      weights,
      { from: 1, to: 3 },
    ).value;
  assert.equal(fitAt(14 * 60, -12 * 60), fitAt(0, 2 * 60));
  assert.equal(fitAt(13 * 60, -11 * 60), 1);
});

test('a freer mentor, and one who was shown less, never rank lower', () => {
  fc.assert(
    fc.property(mentee, mentor, inputs, (seeker, offered, given) => {
      const fit = measureFit(seeker, offered, given.weights, given.idealGap);
      const rankOf = (change: Partial<MatchedMentor>): number =>
        rankMentor(fit, { ...offered, ...change }, given.meanImpressions).value;
      const most = { freeSeats: offered.capacity };
      assert.ok(rankOf(most) >= rankOf({}) && rankOf({}) >= rankOf({ freeSeats: 0 }));
      assert.ok(rankOf({}) >= rankOf({ impressions: offered.impressions * 2 + 1 }));
    }),
  );
});

test('rounding keeps the sum and moves no part by a whole point', () => {
  const parts = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1 });
  fc.assert(
    fc.property(parts, (values) => {
      const rounded = roundToSum(values);
      const sum = values.reduce((total, each) => total + each, 0);
      const sumOfRounded = rounded.reduce((total, each) => total + each, 0);
      assert.ok(Number.isInteger(sumOfRounded) && Math.abs(sumOfRounded - sum) <= 0.5);
      for (const [index, each] of rounded.entries()) {
        assert.ok(Math.abs(each - (values[index] ?? 0)) <= 1);
      }
    }),
  );
});

test('lots are spread: ids that differ in one character are drawn in every order', () => {
  let firstIsLower = 0;
  for (let seed = 0; seed < 2000; seed++) {
    if (drawLot(String(seed), 'mentor-1') < drawLot(String(seed), 'mentor-2')) firstIsLower++;
  }
  assert.ok(firstIsLower > 900 && firstIsLower < 1100, String(firstIsLower));
});

test('the formula is the published one', () => {
  const fit = { value: 0.8, factors: [] };
  const rank = rankMentor(fit, { capacity: 4, freeSeats: 1, impressions: 3 }, 7);
  assert.ok(Math.abs(rank.value - (0.8 * (0.85 + 0.15 / 4) + 0.06)) < 1e-12);
  const seenOften = rankMentor(fit, { capacity: 4, freeSeats: 4, impressions: 99 }, 7);
  assert.ok(Math.abs(seenOften.value - (0.8 - 0.06)) < 1e-12);
});
