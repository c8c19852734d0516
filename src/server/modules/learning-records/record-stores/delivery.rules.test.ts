import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  attemptLimit,
  judgeAnswer,
  pauseAfter,
  readRetryAfter,
  reasonOf,
} from './delivery.rules.ts';

const now = new Date('2026-03-02T09:00:00Z');
const answer = (status: number, body = '', headers = {}) => ({ status, body, headers });
const kindOf = (status: number, body = '') => judgeAnswer(answer(status, body), 1, now).kind;

test('RFC 9110 §10.2.3 Retry-After: seconds or a date, never negative, at most a day', () => {
  assert.equal(readRetryAfter('120', now), 120_000);
  assert.equal(readRetryAfter('Mon, 02 Mar 2026 09:05:00 GMT', now), 300_000);
  assert.equal(readRetryAfter('Mon, 02 Mar 2026 08:00:00 GMT', now), 0);
  assert.equal(readRetryAfter('99999999', now), 86_400_000);
  assert.equal(readRetryAfter('soon', now), null);
  assert.equal(readRetryAfter(undefined, now), null);
});

test('what a status means for statements that were sent', () => {
  assert.equal(kindOf(200, '["a"]'), 'delivered');
  for (const status of [408, 429, 500, 502, 503, 504]) assert.equal(kindOf(status), 'retry');
  for (const status of [301, 307, 401, 403, 404, 405, 415]) assert.equal(kindOf(status), 'blocked');
  for (const status of [400, 413]) assert.equal(kindOf(status), 'refused');
  assert.equal(kindOf(409), 'conflict');
  for (const body of ['', '<html>', '{}', '[]', '["a","b"]']) {
    assert.equal(kindOf(200, body), 'blocked', body);
  }
});

test('pauses double up to six hours, give or take a fifth', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const middle = Math.min(60_000 * 2 ** failures, 6 * 3_600_000);
      const pause = pauseAfter(failures, random);
      assert.ok(pause >= middle * 0.8 - 1 && pause <= middle * 1.2 + 1);
    }),
  );
});

test('a delivery is given up after about three days', () => {
  let total = 0;
  for (let failures = 0; failures < attemptLimit - 1; failures += 1)
    total += pauseAfter(failures, 0.5);
  const days = total / 86_400_000;
  assert.ok(days > 2.5 && days < 3.5, String(days));
});

test('a reason is one short line', () => {
  const reason = reasonOf({ status: 400, body: `bad\r\n\0${'x'.repeat(9999)}` });
  assert.match(reason, /^400: bad x+$/);
  assert.ok(reason.length < 520);
});
