import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentile } from './percentile.ts';

test('a percentile is the value by nearest rank, whatever the order', () => {
  const values = [40, 10, 30, 20];
  assert.equal(percentile(values, 0.5), 20);
  assert.equal(percentile(values, 0.51), 30);
  assert.equal(percentile(values, 0.95), 40);
  assert.equal(percentile(values, 0), 10);
  assert.equal(percentile([7], 0.95), 7);
});

test('there is none of nothing', () => {
  assert.throws(() => percentile([], 0.5), RangeError);
});
