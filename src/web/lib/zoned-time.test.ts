import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toInstant, toWallTime } from './zoned-time.ts';

const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
];

test('a time that was written down comes back as the same time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (zone, instant) => {
        const wall = toWallTime(instant.toISOString(), zone);
        const again = toInstant(wall, zone) ?? '';
        assert.equal(toWallTime(again, zone), wall);
      },
    ),
  );
});

test('where clocks go forward the time after the gap is meant, where they go back the first', () => {
  assert.equal(toInstant('2026-03-29T02:30', 'Europe/Amsterdam'), '2026-03-29T01:30:00.000Z');
  assert.equal(toInstant('2026-10-25T02:30', 'Europe/Amsterdam'), '2026-10-25T00:30:00.000Z');
});

test('what is no time is null', () => {
  assert.equal(toInstant('', 'UTC'), null);
  assert.equal(toInstant('2026-13-01T10:00', 'UTC'), null);
});
