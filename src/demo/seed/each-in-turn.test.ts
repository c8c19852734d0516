import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { eachInTurn } from './each-in-turn.ts';

test('everything is done once, never more at a time than said', async () => {
  const done: number[] = [];
  let atOnce = 0;
  let most = 0;
  await eachInTurn([1, 2, 3, 4, 5], 2, async (item) => {
    atOnce += 1;
    most = Math.max(most, atOnce);
    await turn();
    done.push(item);
    atOnce -= 1;
  });
  assert.deepEqual(done.sort(), [1, 2, 3, 4, 5]);
  assert.equal(most, 2);
});

test('the first failure is the failure of the whole', async () => {
  await assert.rejects(
    eachInTurn([1, 2], 2, () => Promise.reject(new Error('no'))),
    /no/,
  );
});
