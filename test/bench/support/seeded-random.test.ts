import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSeededRandom } from './seeded-random.ts';

const some = (seed: number): number[] => {
  const random = createSeededRandom(seed);
  return Array.from({ length: 10_000 }, () => random.next());
};

test('the same seed gives the same numbers, another seed others', () => {
  assert.deepEqual(some(1), some(1));
  assert.notDeepEqual(some(1), some(2));
});

test('numbers are spread from 0 to below 1', () => {
  const numbers = some(3);
  assert.ok(numbers.every((each) => each >= 0 && each < 1));
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = numbers.filter((each) => Math.floor(each * 10) === tenth).length;
    assert.ok(count > 850 && count < 1150, `${count} in tenth ${tenth}`);
  }
});

test('shuffling keeps every item once and moves them', () => {
  const items = Array.from({ length: 50 }, (_, at) => at);
  const shuffled = createSeededRandom(4).shuffle(items);
  assert.notDeepEqual(shuffled, items);
  assert.deepEqual(
    shuffled.toSorted((a, b) => a - b),
    items,
  );
});

test('there is nothing to pick from no items', () => {
  assert.throws(() => createSeededRandom(5).pick([]), RangeError);
  assert.equal(createSeededRandom(5).pick(['one']), 'one');
});
