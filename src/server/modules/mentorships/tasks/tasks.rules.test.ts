import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeChecklist, compareTasks, taskToDo } from './tasks.rules.ts';

const step = fc.record({ id: fc.uuid(), words: fc.string(), isDone: fc.boolean() });

test('a step that stays keeps its tick and its id, a new one begins without', () => {
  const before = [
    { id: 'a', words: 'Read', isDone: true },
    { id: 'b', words: 'Ask', isDone: false },
  ];
  const after = [
    { id: 'b', words: 'Ask Ann' },
    { id: null, words: 'Write' },
    { id: 'a', words: 'Read' },
    { id: 'a', words: 'Again' },
  ];
  let number = 0;
  assert.deepEqual(
    changeChecklist(before, after, () => `new${String((number += 1))}`),
    [
      { id: 'b', words: 'Ask Ann', isDone: false },
      { id: 'new1', words: 'Write', isDone: false },
      { id: 'a', words: 'Read', isDone: true },
      { id: 'new2', words: 'Again', isDone: false },
    ],
  );
});

test('however a checklist is changed, it is what was asked for and its ids are distinct', () => {
  const steps = fc.uniqueArray(step, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(
      steps,
      fc.array(fc.tuple(fc.nat(9), fc.string()), { maxLength: 8 }),
      (before, to) => {
        const after = to.map(([index, words]) => ({ id: before[index]?.id ?? null, words }));
        let number = 0;
        const changed = changeChecklist(before, after, () => `new${String((number += 1))}`);
        assert.deepEqual(
          changed.map(({ words }) => words),
          after.map(({ words }) => words),
        );
        assert.equal(new Set(changed.map(({ id }) => id)).size, changed.length);
        for (const { id, isDone } of changed) {
          assert.equal(isDone, before.find((each) => each.id === id)?.isDone ?? false);
        }
      },
    ),
  );
});

test('the list is in one order, whatever the order it comes in', () => {
  const task = fc.record({
    id: fc.uuid(),
    dueOn: fc.constantFrom(null, '2026-03-02', '2026-03-09'),
    priority: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
    doneAt: fc.constantFrom(null, '2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'),
  });
  const tasks = fc.uniqueArray(task, { selector: ({ id }) => id, maxLength: 8 });
  fc.assert(
    fc.property(tasks, (all) => {
      const sorted = all.toSorted(compareTasks);
      assert.deepEqual(all.toReversed().toSorted(compareTasks), sorted);
      const isDone = sorted.map(({ doneAt }) => doneAt !== null);
      assert.ok(isDone.every((done, index) => !done || isDone.slice(index).every(Boolean)));
    }),
  );
});

test('the next task is the first own one between the days, undone and with a day', () => {
  const between = { from: '2026-03-02', until: '2026-03-10' };
  const task = (
    dueOn: string | null,
    assignedTo: string | null = 'me',
    doneAt: Date | null = null,
  ) => ({
    dueOn,
    assignedTo,
    doneAt,
  });
  const next = (...tasks: ReturnType<typeof task>[]) => taskToDo(tasks, 'me', between);
  assert.equal(next(), null);
  assert.equal(next(task('2026-03-10'), task('2026-03-02'), task('2026-03-05')), '2026-03-02');
  assert.equal(next(task('2026-03-01'), task('2026-03-11'), task(null)), null);
  assert.equal(next(task('2026-03-05', 'other'), task('2026-03-05', null)), null);
  assert.equal(next(task('2026-03-05', 'me', new Date())), null);
});
