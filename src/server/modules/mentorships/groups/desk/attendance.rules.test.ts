import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attendanceOf } from './attendance.rules.ts';

const day = (number: number): Date => new Date(Date.UTC(2026, 2, number, 9));
const meeting = (number: number, attendeeIds: string[], isFormal = true) => ({
  isFormal,
  startsAt: day(number),
  minutes: 60,
  attendeeIds,
});

test('formal meetings count since one came, minutes of all that one was at', () => {
  const held = [
    meeting(1, ['a']),
    meeting(3, ['a', 'b']),
    meeting(4, ['b'], false),
    meeting(5, ['a']),
  ];
  assert.deepEqual(attendanceOf({ personId: 'a', joinedAt: day(1) }, held), {
    attended: 3,
    possible: 3,
    minutes: 180,
    isMissed: false,
  });
  assert.deepEqual(attendanceOf({ personId: 'b', joinedAt: day(2) }, held), {
    attended: 1,
    possible: 2,
    minutes: 120,
    isMissed: false,
  });
});

test('missed is who was at neither of the last two, and could have been', () => {
  const held = [meeting(1, ['a', 'b']), meeting(2, ['a']), meeting(3, ['a'])];
  assert.equal(attendanceOf({ personId: 'b', joinedAt: day(1) }, held).isMissed, true);
  assert.equal(attendanceOf({ personId: 'b', joinedAt: day(3) }, held).isMissed, false);
});
