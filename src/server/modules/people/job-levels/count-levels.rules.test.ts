import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LevelRule } from '../../../../contract/index.ts';
import { countBeforeAndAfter, countChanges, listTold } from './count-levels.rules.ts';
import type { ToldGroup } from './count-levels.rules.ts';
import { jobLevelOf } from './job-level.rules.ts';

const word = fc.constantFrom('M1', 'M2', '3', 'Lead');
const groups: fc.Arbitrary<ToldGroup[]> = fc.array(
  fc.record({
    words: fc.array(word, { maxLength: 2 }),
    jobTitle: fc.constantFrom(null, 'Director Sales', 'Engineer'),
    jobLevel: fc.constantFrom(null, 1, 3),
    isActive: fc.boolean(),
    people: fc.integer({ min: 1, max: 50 }),
  }),
);
const rules: fc.Arbitrary<LevelRule[]> = fc.array(
  fc.record({
    on: fc.constantFrom('level' as const, 'title' as const),
    pattern: fc.constantFrom('M*', 'lead', '*director*', 'Engineer'),
    level: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 4 },
);
const sum = (counts: readonly { people: number }[]): number =>
  counts.reduce((all, { people }) => all + people, 0);

test('nobody is lost or counted twice between before and after, and those who left are in neither', () => {
  fc.assert(
    fc.property(groups, rules, (given, by) => {
      const { before, after } = countBeforeAndAfter(given, by);
      const active = sum(given.filter(({ isActive }) => isActive));
      assert.equal(sum(before), active);
      assert.equal(sum(after), active);
    }),
  );
});

test('once everybody stands where the rules lead to, nothing is left to change', () => {
  fc.assert(
    fc.property(groups, rules, (given, by) => {
      const placed = given.map((group) => ({
        ...group,
        jobLevel: jobLevelOf(by, group.words, group.jobTitle),
      }));
      assert.equal(countChanges(placed, by), 0);
      const { before, after } = countBeforeAndAfter(placed, by);
      assert.deepEqual(before, after);
      const moved = given.filter((group, index) => group.jobLevel !== placed[index]?.jobLevel);
      assert.equal(countChanges(given, by), sum(moved));
    }),
  );
});

test('what lacks a step comes first, whatever is told beside it', () => {
  const given: ToldGroup[] = [
    { words: ['M1'], jobTitle: 'Engineer', jobLevel: null, isActive: true, people: 5 },
    { words: ['3'], jobTitle: 'Engineer', jobLevel: 3, isActive: true, people: 90 },
    { words: ['M1'], jobTitle: null, jobLevel: null, isActive: false, people: 70 },
  ];
  assert.deepEqual(listTold(given, []), [
    { on: 'title', text: 'Engineer', people: 95, withoutLevel: 5, level: null },
    { on: 'level', text: 'M1', people: 5, withoutLevel: 5, level: null },
    { on: 'level', text: '3', people: 90, withoutLevel: 0, level: 3 },
  ]);
});
