import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { languages, meetingModes, mentoringStyles } from '../../../../contract/index.ts';
import { fitFactors, measureFit } from './fit.rules.ts';
import type { Weights } from './fit.rules.ts';
import { measureAllFits } from './measure-all-fits.ts';

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
  topics: fc.uniqueArray(topic, { maxLength: 6, selector: ({ id }) => id }),
};
const mentees = fc.array(fc.record(person), { maxLength: 5 });
const mentors = fc.array(
  fc.record(person).map((each) => ({
    ...each,
    registrationId: each.personId,
    capacity: 1,
    freeSeats: 1,
    impressions: 0,
    isNew: false,
  })),
  { maxLength: 5 },
);
const weights: fc.Arbitrary<Weights> = fc
  .tuple(...fitFactors.map(() => fc.integer({ min: 0, max: 20 })))
  .map((drawn) => {
    const of = (place: number): number => (drawn[place] ?? 0) / 20;
    return {
      goalsAndSkills: of(0),
      experienceGap: of(1),
      languageAndTimeZone: of(2),
      differentUnit: of(3),
      style: of(4),
    };
  });
const ideal = fc.constantFrom({ from: 1, to: 3 }, { from: null, to: -1 }, { from: -1, to: 1 });

test('all at once come out as each two do', () => {
  fc.assert(
    fc.property(mentees, mentors, weights, ideal, (ones, others, weighed, gap) => {
      const measure = measureAllFits(ones, others, weighed, gap);
      const fits = new Float64Array(others.length);
      ones.forEach((mentee, place) => {
        measure(place, fits);
        others.forEach((mentor, at) => {
          const { value } = measureFit(mentee, mentor, weighed, gap);
          assert.ok(Math.abs((fits[at] ?? -1) - value) < 1e-12, `${fits[at]} is not ${value}`);
        });
      });
    }),
  );
});
