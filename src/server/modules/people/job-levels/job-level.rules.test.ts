import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LevelRule } from '../../../../contract/index.ts';
import { jobLevelOf } from './job-level.rules.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A'), maxLength: 8 });

test('a pattern fits as the regular expression that its stars stand for does', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'A', '*'), maxLength: 6 }),
      letters,
      (pattern, title) => {
        const expected =
          title !== '' && new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'i').test(title);
        const found = jobLevelOf([{ on: 'title', pattern, level: 7 }], [], title);
        assert.equal(found, expected ? 7 : null, `${pattern} on ${title}`);
      },
    ),
  );
});

test('the first rule that fits decides, and a rule goes before a number that was told', () => {
  const rules: LevelRule[] = [
    { on: 'level', pattern: 'M*', level: 5 },
    { on: 'title', pattern: '*director*', level: 6 },
    { on: 'level', pattern: '3', level: 2 },
  ];
  assert.equal(jobLevelOf(rules, ['m3'], 'Director Sales'), 5);
  assert.equal(jobLevelOf(rules, ['x'], 'Director Sales'), 6);
  assert.equal(jobLevelOf(rules, ['3'], null), 2);
  assert.equal(jobLevelOf(rules, ['4'], null), 4);
});

test('of several roles the one that a rule knows counts', () => {
  const rules: LevelRule[] = [{ on: 'level', pattern: 'Lead', level: 4 }];
  assert.equal(jobLevelOf(rules, ['Works council', 'lead'], null), 4);
});

test('the level is a step of the scale or unknown, whatever is told', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (told, title) => {
      const level = jobLevelOf([], told, title);
      assert.ok(level === null || (Number.isInteger(level) && level >= 1 && level <= 20));
    }),
  );
});
