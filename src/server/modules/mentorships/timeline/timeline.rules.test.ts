import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inOrder, marksOfGoal, noonOf, spanOf, stagesOf, stretchOf } from './timeline.rules.ts';

const at = (day: string): Date => new Date(`${day}T09:00:00Z`);

test('stages follow each other without a gap, and the last one goes on', () => {
  const stages = stagesOf('introduction', at('2026-01-01'), [
    { to: 'agreement', at: at('2026-02-01') },
    { to: 'active', at: at('2026-02-10') },
  ]);
  assert.deepEqual(
    stages.map(({ state }) => state),
    ['introduction', 'agreement', 'active'],
  );
  for (const [index, { until }] of stages.entries()) {
    assert.equal(until, stages[index + 1]?.from ?? null);
  }
});

const goal = {
  title: 'Speak up',
  state: 'open',
  createdAt: at('2026-01-05'),
  concludedAt: null,
  dueOn: '2026-03-01',
  milestones: [
    { words: 'Once', dueOn: '2026-01-20', doneAt: at('2026-01-18') },
    { words: 'Twice', dueOn: '2026-02-20', doneAt: null },
    { words: 'Thrice', dueOn: null, doneAt: null },
  ],
} as const;

test('a milestone stands where it was ticked, else on its day; one without a day is left out', () => {
  assert.deepEqual(
    marksOfGoal(goal).map(({ kind, at: when, isDone, title }) => [kind, when, isDone, title]),
    [
      ['goal-set', at('2026-01-05').toISOString(), true, 'Speak up'],
      ['milestone', at('2026-01-18').toISOString(), true, 'Once'],
      ['milestone', noonOf('2026-02-20').toISOString(), false, 'Twice'],
      ['goal-due', noonOf('2026-03-01').toISOString(), false, 'Speak up'],
    ],
  );
});

test('a goal that has ended is not due any more, and neither are its milestones', () => {
  const ended = { ...goal, state: 'attained', concludedAt: at('2026-02-01') } as const;
  assert.deepEqual(
    marksOfGoal(ended).map(({ kind }) => kind),
    ['goal-set', 'milestone', 'goal-ended'],
  );
  assert.equal(stretchOf(ended).until, at('2026-02-01').toISOString());
  assert.equal(stretchOf(goal).until, noonOf('2026-03-01').toISOString());
});

test('the picture spans everything, in the order of time', () => {
  const instant = fc.date({
    min: new Date('2020-01-01'),
    max: new Date('2040-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instant, instant, fc.array(instant), (begun, ends, instants) => {
      const marks = inOrder(
        instants.map((each) => ({
          kind: 'meeting' as const,
          at: each.toISOString(),
          isDone: false,
          title: '',
        })),
      );
      const { from, until } = spanOf(begun, ends, marks);
      assert.ok(from < until);
      for (const [index, mark] of marks.entries()) {
        assert.ok(from <= mark.at && mark.at <= until);
        assert.ok(index === 0 || (marks[index - 1]?.at ?? '') <= mark.at);
      }
    }),
  );
});
