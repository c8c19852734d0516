import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Logger } from '../kernel/logger.ts';
import { repeatEvery } from './repeat-every.ts';

const told: string[] = [];
// Of a logger only this is called.
const logger = { error: (_of: unknown, text: string) => told.push(text) } as unknown as Logger;
beforeEach(() => told.splice(0));

/** Lets what a tick began come to its end: none of it waits for a clock. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
};

test('does its work after each span, until it is stopped', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  let times = 0;
  const repetition = repeatEvery(10, logger, () => {
    times += 1;
    return Promise.resolve();
  });
  for (const expected of [0, 1, 2]) {
    assert.equal(times, expected);
    t.mock.timers.tick(10_000);
    await settle();
  }
  await repetition.stop();
  t.mock.timers.tick(60_000);
  assert.equal(times, 3);
});

test('does not begin again while it is at it, and stops when that is done', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  let times = 0;
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const repetition = repeatEvery(10, logger, async () => {
    times += 1;
    await promise;
  });
  t.mock.timers.tick(30_000);
  assert.equal(times, 1);
  let hasStopped = false;
  const stopped = repetition.stop().then(() => (hasStopped = true));
  await settle();
  assert.equal(hasStopped, false);
  resolve(undefined);
  await stopped;
});

test('tells of what fails, and goes on', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const repetition = repeatEvery(10, logger, () => Promise.reject(new Error('The cable is out.')));
  for (let time = 0; time < 2; time++) {
    t.mock.timers.tick(10_000);
    await settle();
  }
  await repetition.stop();
  assert.deepEqual(told, ['job queue', 'job queue']);
});
