import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareOrders } from './compare-orders.rules.ts';

const twoOrders = fc
  .uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      fc.shuffledSubarray(ids, { minLength: ids.length }),
      fc.shuffledSubarray(ids, { minLength: ids.length }),
      fc.integer({ min: 1, max: 10 }),
    ),
  );

test('whoever is among the first of either order is there once, with both places, and nobody else', () => {
  fc.assert(
    fc.property(twoOrders, ([before, after, places]) => {
      const compared = compareOrders(before, after, places);
      const expected = new Set([...before.slice(0, places), ...after.slice(0, places)]);
      assert.deepEqual(new Set(compared.map(({ id }) => id)), expected);
      assert.equal(compared.length, expected.size);
      for (const each of compared) {
        assert.equal(before[each.before - 1], each.id);
        assert.equal(after[each.after - 1], each.id);
      }
      const order = compared.map((each) => each.after);
      assert.deepEqual(
        order,
        [...order].sort((a, b) => a - b),
      );
    }),
  );
});
