import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { QuestionKey } from './content/course-content.ts';
import { isAnswerTo, pointsOf, progressOf, scoreOf, stateAfter } from './courses.rules.ts';
import type { CourseChange, CourseState } from './courses.rules.ts';

function questionOf(kind: QuestionKey['kind'], qualities: readonly string[]): QuestionKey {
  return {
    id: 'question',
    kind,
    isScored: true,
    options: qualities.map((quality, index) => ({
      id: `option-${index}`,
      quality: quality as QuestionKey['options'][number]['quality'],
    })),
  };
}

/** A question with several right options, and some of its options. */
const choices = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 4 }))
  .chain(([right, wrong]) => {
    const qualities = [
      ...Array.from({ length: right }, () => 'best'),
      ...Array.from({ length: wrong }, () => 'poor'),
    ];
    const question = questionOf('choices', qualities);
    return fc.record({
      question: fc.constant(question),
      chosen: fc.subarray(question.options.map(({ id }) => id)),
    });
  });
const rightOf = (question: QuestionKey): string[] =>
  question.options.filter(({ quality }) => quality === 'best').map(({ id }) => id);

test('several right options: all points for exactly these, none for ticking everything', () => {
  fc.assert(
    fc.property(choices, ({ question, chosen }) => {
      const points = pointsOf(question, chosen);
      assert.ok(points >= 0 && points <= 1);
      assert.equal(
        points === 1,
        JSON.stringify(chosen.toSorted()) === JSON.stringify(rightOf(question).toSorted()),
      );
      const all = question.options.map(({ id }) => id);
      if (rightOf(question).length < all.length) assert.equal(pointsOf(question, all), 0);
    }),
  );
});

test('several right options: another right one never costs points, another wrong one never earns any', () => {
  fc.assert(
    fc.property(choices, fc.nat(), ({ question, chosen }, pick) => {
      const option = question.options[pick % question.options.length];
      assert.ok(option);
      const before = pointsOf(question, chosen);
      const after = pointsOf(question, [...chosen, option.id]);
      if (option.quality === 'best') assert.ok(after >= before);
      else assert.ok(after <= before);
    }),
  );
});

test('points are the ones that single precision gives back', () => {
  fc.assert(
    fc.property(choices, ({ question, chosen }) => {
      const points = pointsOf(question, chosen);
      assert.equal(Number(Math.fround(points).toPrecision(6)), points);
    }),
  );
});

test('a half of two right options with one of two wrong ones earns nothing', () => {
  const question = questionOf('choices', ['best', 'best', 'poor', 'poor']);
  assert.equal(pointsOf(question, ['option-0']), 0.5);
  assert.equal(pointsOf(question, ['option-0', 'option-2']), 0);
  assert.equal(pointsOf(question, ['option-0', 'option-1', 'option-2']), 0.5);
});

test('a choice is right or not; a scenario gives a half for what is acceptable', () => {
  const choice = questionOf('choice', ['poor', 'best']);
  assert.equal(pointsOf(choice, ['option-1']), 1);
  assert.equal(pointsOf(choice, ['option-0']), 0);
  const scenario = questionOf('scenario', ['acceptable', 'best', 'poor']);
  assert.deepEqual(
    scenario.options.map(({ id }) => pointsOf(scenario, [id])),
    [0.5, 1, 0],
  );
});

test('an answer names known options, and one only where one is asked for', () => {
  const choice = questionOf('choice', ['best', 'poor']);
  assert.ok(isAnswerTo(choice, ['option-1']));
  assert.ok(!isAnswerTo(choice, ['option-0', 'option-1']));
  assert.ok(!isAnswerTo(choice, ['option-9']));
  assert.ok(isAnswerTo(questionOf('choices', ['best', 'best']), ['option-0', 'option-1']));
  assert.ok(!isAnswerTo(questionOf('reflection', []), ['option-0']));
});

test('a score reaches a pass mark exactly when the points do, whatever the fractions', () => {
  const fraction = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .map(([part, whole]) => ({ part: Math.min(part, whole), whole }));
  fc.assert(
    fc.property(
      fc.array(fraction, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 0, max: 100 }),
      (fractions, passMark) => {
        // Sixtieths hold every fraction up to sixths exactly.
        const sixtieths = fractions.reduce((sum, { part, whole }) => sum + (part * 60) / whole, 0);
        const score = scoreOf(
          fractions.map(({ part, whole }) => Math.fround(Math.round((part / whole) * 1e6) / 1e6)),
          fractions.length,
        );
        const hasReached = sixtieths * 100 >= passMark * 60 * fractions.length;
        assert.equal(score >= passMark, hasReached);
      },
    ),
  );
});

test('progress grows with every page and is whole only when every unit is completed', () => {
  const unit = fc
    .record({
      pageCount: fc.integer({ min: 1, max: 12 }),
      seen: fc.nat({ max: 20 }),
      isCompleted: fc.boolean(),
    })
    .map(({ pageCount, seen, isCompleted }) => ({ pageCount, furthest: seen, isCompleted }));
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), fc.nat(), (units, pick) => {
      const progress = progressOf(units);
      assert.ok(Number.isInteger(progress) && progress >= 0);
      assert.equal(
        progress === 100,
        units.every((each) => each.isCompleted),
      );
      const further = units.map((each, index) =>
        index === pick % units.length ? { ...each, furthest: each.furthest + 1 } : each,
      );
      assert.ok(progressOf(further) >= progress);
    }),
  );
});

test('a completed course never changes again, and only a failed one is retried', () => {
  const states: CourseState[] = ['not_started', 'in_progress', 'failed', 'completed'];
  const changes: CourseChange[] = ['start', 'pass', 'fail', 'retry'];
  for (const change of changes) assert.equal(stateAfter('completed', change), null);
  for (const state of states) {
    assert.equal(stateAfter(state, 'retry'), state === 'failed' ? 'in_progress' : null);
    assert.equal(stateAfter(state, 'pass') !== null, state === 'in_progress');
  }
});
