import assert from 'node:assert/strict';
import { test } from 'node:test';
import { protectCount, tellSum } from './protected-count.rules.ts';

test('one to four people are not told apart; nobody, and five and more, are told', () => {
  const told = [0, 1, 2, 3, 4, 5, 6, 1000].map(protectCount);
  assert.deepEqual(told, [0, null, null, null, null, 5, 6, 1000]);
});

test('a sum is told by how many people made it, not by how large it is', () => {
  assert.equal(tellSum({ total: 0, people: 0 }), 0);
  assert.equal(tellSum({ total: 40, people: 4 }), null);
  assert.equal(tellSum({ total: 3, people: 5 }), 3);
});
