import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { programmeRulesSchema } from '../../../contract/index.ts';
import type { PairObstacle } from '../../../contract/index.ts';
import { findPairObstacle, isEligibleMentee, isEligibleMentor } from './pair.rules.ts';
import type { RuledPerson } from './pair.rules.ts';

const today = '2026-03-02';
const nobody: ReadonlySet<string> = new Set();

const mentor: RuledPerson = {
  id: 'mentor',
  jobLevel: 5,
  startDate: '2006-03-02',
  country: 'NL',
  department: 'Sales',
  division: 'North',
  languages: ['nl', 'en'],
};
const mentee: RuledPerson = { ...mentor, id: 'mentee', jobLevel: 2, startDate: '2026-01-10' };

type Rules = Parameters<typeof programmeRulesSchema.parse>[0];

function obstacle(
  rules: Rules,
  changes: { mentor?: Partial<RuledPerson>; mentee?: Partial<RuledPerson> } = {},
  line = nobody,
): PairObstacle | null {
  return findPairObstacle(
    programmeRulesSchema.parse(rules),
    { ...mentor, ...changes.mentor },
    { ...mentee, ...changes.mentee },
    line,
    today,
  );
}

test('a programme that asks nothing keeps nobody apart but a person from themselves', () => {
  assert.equal(obstacle({}), null);
  assert.equal(obstacle({}, { mentee: { id: 'mentor' } }), 'same-person');
});

describe('each rule keeps a pair apart, and is named', () => {
  test('the reporting line, in either direction, unless the programme allows it', () => {
    assert.equal(obstacle({}, {}, new Set(['mentor'])), 'own-reporting-line');
    assert.equal(obstacle({}, {}, new Set(['mentee'])), 'own-reporting-line');
    const allowed = { pair: { mayBeInReportingLine: true } };
    assert.equal(obstacle(allowed, {}, new Set(['mentor'])), null);
  });

  test('another country, department, division: what is unknown does not count as another', () => {
    for (const [rule, attribute, name] of [
      ['isOtherCountry', 'country', 'same-country'],
      ['isOtherDepartment', 'department', 'same-department'],
      ['isOtherDivision', 'division', 'same-division'],
    ] as const) {
      const rules = { pair: { [rule]: true } };
      assert.equal(obstacle(rules), name);
      assert.equal(obstacle(rules, { mentee: { [attribute]: null } }), name);
      assert.equal(obstacle(rules, { mentee: { [attribute]: 'XX' } }), null);
    }
  });

  test('another generation, by years of service or by level, whoever is ahead', () => {
    const byTenure = { pair: { otherGeneration: { by: 'tenure', atLeast: 15 } } };
    assert.equal(obstacle(byTenure), null);
    assert.equal(obstacle(byTenure, { mentor: { startDate: '2015-01-01' } }), 'same-generation');
    assert.equal(obstacle(byTenure, { mentor: { startDate: null } }), 'same-generation');
    const byLevel = { pair: { otherGeneration: { by: 'level', atLeast: 3 } } };
    assert.equal(obstacle(byLevel), null);
    assert.equal(obstacle(byLevel, { mentor: { jobLevel: 2 }, mentee: { jobLevel: 5 } }), null);
    assert.equal(obstacle(byLevel, { mentee: { jobLevel: 3 } }), 'same-generation');
  });

  test('the same band, for peers', () => {
    const rules = { pair: { sameBand: { by: 'level', atMost: 1 } } };
    assert.equal(obstacle(rules), 'other-band');
    assert.equal(obstacle(rules, { mentee: { jobLevel: 6 } }), null);
    assert.equal(obstacle(rules, { mentee: { jobLevel: null } }), 'other-band');
    const byTenure = { pair: { sameBand: { by: 'tenure', atMost: 2 } } };
    assert.equal(obstacle(byTenure), 'other-band');
    assert.equal(obstacle(byTenure, { mentor: { startDate: '2024-06-01' } }), null);
  });

  test('the distance in level, below zero where juniors mentor seniors', () => {
    const rules = { pair: { levelDistance: { from: 1, to: 2 } } };
    assert.equal(obstacle(rules), 'level-distance');
    assert.equal(obstacle(rules, { mentee: { jobLevel: 4 } }), null);
    const reverse = { pair: { levelDistance: { to: -2 } } };
    assert.equal(obstacle(reverse), 'level-distance');
    assert.equal(obstacle(reverse, { mentor: { jobLevel: 1 }, mentee: { jobLevel: 3 } }), null);
    assert.equal(obstacle(reverse, { mentor: { jobLevel: null } }), 'level-distance');
  });

  test('a common language, as far as languages are known', () => {
    assert.equal(obstacle({}, { mentee: { languages: ['fr'] } }), 'no-common-language');
    assert.equal(obstacle({}, { mentee: { languages: [] } }), null);
    assert.equal(
      obstacle({ pair: { hasCommonLanguage: false } }, { mentee: { languages: ['fr'] } }),
      null,
    );
  });

  test('who may be mentor and mentee: by level, and newcomers by the day they began', () => {
    assert.equal(obstacle({ mentorLevel: { from: 6 } }), 'mentor-level');
    assert.equal(obstacle({ mentorLevel: { to: 4 } }), 'mentor-level');
    assert.equal(obstacle({ menteeLevel: { from: 3 } }), 'mentee-level');
    assert.equal(obstacle({ menteeStartedWithinDays: 90 }), null);
    assert.equal(obstacle({ menteeStartedWithinDays: 50 }), 'mentee-start-date');
    assert.equal(
      obstacle({ menteeStartedWithinDays: 90 }, { mentee: { startDate: null } }),
      'mentee-start-date',
    );
  });
});

const level = fc.option(fc.integer({ min: 1, max: 8 }));
const range = fc
  .tuple(level, level)
  .filter(([from, to]) => from === null || to === null || from <= to)
  .map(([from, to]) => ({ from, to }));

test('a pair is allowed only between people who may take part, and never without a known level', () => {
  fc.assert(
    fc.property(range, range, level, level, (mentorLevel, menteeLevel, mentorAt, menteeAt) => {
      const rules = programmeRulesSchema.parse({ mentorLevel, menteeLevel });
      const found = findPairObstacle(
        rules,
        { ...mentor, jobLevel: mentorAt },
        { ...mentee, jobLevel: menteeAt },
        nobody,
        today,
      );
      const mayMentor = isEligibleMentor(rules, { jobLevel: mentorAt });
      const mayLearn = isEligibleMentee(rules, { jobLevel: menteeAt, startDate: null }, today);
      assert.equal(found === null, mayMentor && mayLearn);
      if (mayMentor && (mentorLevel.from ?? mentorLevel.to) !== null) assert.ok(mentorAt);
    }),
  );
});

test('whom a rule keeps apart one way round, a symmetric rule keeps apart the other way too', () => {
  const person = fc.record({
    id: fc.constant('a'),
    jobLevel: level,
    startDate: fc.option(fc.constantFrom('2001-01-01', '2013-06-01', '2025-02-28')),
    country: fc.option(fc.constantFrom('NL', 'DE')),
    department: fc.option(fc.constantFrom('Sales', 'IT')),
    division: fc.option(fc.constantFrom('North', 'South')),
    languages: fc.subarray(['nl', 'en', 'fr']),
  });
  const symmetric = programmeRulesSchema.parse({
    pair: {
      isOtherCountry: true,
      otherGeneration: { by: 'tenure', atLeast: 5 },
      sameBand: { by: 'level', atMost: 2 },
    },
  });
  fc.assert(
    fc.property(person, person, (one, other) => {
      const two = { ...other, id: 'b' };
      assert.equal(
        findPairObstacle(symmetric, one, two, nobody, today),
        findPairObstacle(symmetric, two, one, nobody, today),
      );
    }),
  );
});
