import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { areOverlapping, endOf, instantOf, occurrencesOf } from './spans.rules.ts';

/** Zones whose clocks change at other times of day and year, by half an hour, or never. */
const zones = [
  'Europe/Amsterdam',
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'UTC',
];
const wallTime = fc
  .date({
    min: new Date('2024-01-01T00:00:00Z'),
    max: new Date('2034-12-31T23:59:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 16));
const clockOf = (instant: Date, zone: string): string =>
  DateTime.fromJSDate(instant, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

test('a time that a clock shows is the instant at which it shows it, the first if it does twice', () => {
  fc.assert(
    fc.property(wallTime, fc.constantFrom(...zones), (wall, zone) => {
      const instant = instantOf(wall, zone);
      const shown = clockOf(instant, zone);
      if (shown === wall) {
        const hourBefore = new Date(instant.getTime() - 60 * 60_000);
        assert.notEqual(clockOf(hourBefore, zone), wall);
        return;
      }
      // The clock never shows it: it leapt over it, within the hours before.
      assert.ok(shown > wall, `${wall} in ${zone} became ${shown}`);
      const dayBefore = DateTime.fromJSDate(instant, { zone }).minus({ hours: 24 });
      const after = DateTime.fromJSDate(instant, { zone });
      assert.ok(after.offset > dayBefore.offset);
      const late = DateTime.fromISO(shown, { zone: 'utc' }).diff(
        DateTime.fromISO(wall, { zone: 'utc' }),
        'minutes',
      ).minutes;
      assert.equal(late, after.offset - dayBefore.offset, 'by as much as the clock leapt');
    }),
  );
});

test('a row keeps its hour on the clock of its zone, however the clocks change', () => {
  fc.assert(
    fc.property(
      wallTime,
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 26 }),
      fc.integer({ min: 2, max: 12 }),
      (firstAt, timeZone, everyWeeks, occurrences) => {
        const instants = occurrencesOf({ firstAt, timeZone, everyWeeks, occurrences });
        assert.equal(instants.length, occurrences);
        const first = DateTime.fromISO(firstAt, { zone: 'utc' });
        for (const [index, instant] of instants.entries()) {
          const wanted = first.plus({ weeks: index * everyWeeks }).toFormat("yyyy-MM-dd'T'HH:mm");
          // What a clock leaps over is moved as a single meeting at that time would be.
          assert.deepEqual(instant, instantOf(wanted, timeZone));
        }
      },
    ),
  );
});

test('three in the afternoon stays three in the afternoon over both changes of the year', () => {
  const rhythm = { timeZone: 'Europe/Amsterdam', everyWeeks: 4, occurrences: 10 };
  const instants = occurrencesOf({ ...rhythm, firstAt: '2026-03-02T15:00' });
  assert.deepEqual(
    [0, 1, 8, 9].map((index) => instants[index]?.toISOString()),
    [
      '2026-03-02T14:00:00.000Z',
      '2026-03-30T13:00:00.000Z',
      '2026-10-12T13:00:00.000Z',
      '2026-11-09T14:00:00.000Z',
    ],
  );
});

test('half past two in the night in which clocks go forward is half past three', () => {
  const instant = instantOf('2026-03-29T02:30', 'Europe/Amsterdam');
  assert.equal(clockOf(instant, 'Europe/Amsterdam'), '2026-03-29T03:30');
  // And in the night in which they go back, the first of the two.
  const autumn = instantOf('2026-10-25T02:30', 'Europe/Amsterdam');
  assert.equal(autumn.toISOString(), '2026-10-25T00:30:00.000Z');
});

test('meetings one after the other do not overlap; those with a moment in common do', () => {
  const at = (time: string, minutes: number) => ({ startsAt: new Date(time), minutes });
  const first = at('2026-03-02T15:00:00Z', 60);
  assert.equal(areOverlapping(first, { startsAt: endOf(first), minutes: 30 }), false);
  assert.equal(areOverlapping(first, at('2026-03-02T15:59:00Z', 30)), true);
  assert.equal(areOverlapping(at('2026-03-02T15:10:00Z', 5), first), true);
});
