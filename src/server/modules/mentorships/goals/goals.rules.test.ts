import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { countGoals, countOn, isOverdue, isReviewDue } from './goals.rules.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));
const goal = { state: 'open', createdAt: at(5), reviewedAt: null } as const;

test('a goal is to be looked at once after each period that it was there for', () => {
  assert.equal(isReviewDue(goal, null), false);
  assert.equal(isReviewDue(goal, at(4)), false);
  assert.equal(isReviewDue(goal, at(6)), true);
  assert.equal(isReviewDue({ ...goal, reviewedAt: at(5) }, at(6)), true);
  assert.equal(isReviewDue({ ...goal, reviewedAt: at(7) }, at(6)), false);
  for (const state of ['attained', 'changed', 'dropped'] as const) {
    assert.equal(isReviewDue({ ...goal, state }, at(6)), false);
  }
});

test('a goal is overdue from the day after its own, while it is open', () => {
  const due = { state: 'open', dueOn: '2026-03-31' } as const;
  assert.equal(isOverdue(due, '2026-03-31'), false);
  assert.equal(isOverdue(due, '2026-04-01'), true);
  assert.equal(isOverdue({ ...due, dueOn: null }, '2026-04-01'), false);
  assert.equal(isOverdue({ ...due, state: 'attained' }, '2026-04-01'), false);
});

test('counting on in whatever order gives the same, as long as it stays above nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), (steps) => {
      const sum = steps.reduce(countOn, 0);
      assert.equal(steps.toReversed().reduce(countOn, 0), sum);
      assert.equal(countOn(sum, -sum - 1), 0);
    }),
  );
});

test('every goal is counted in one state', () => {
  const state = fc.constantFrom('open', 'attained', 'changed', 'dropped');
  fc.assert(
    fc.property(fc.array(fc.record({ state })), (goals) => {
      const counts = Object.values(countGoals(goals));
      assert.equal(
        counts.reduce((sum, each) => sum + each, 0),
        goals.length,
      );
    }),
  );
});
