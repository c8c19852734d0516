import assert from 'node:assert/strict';
import { test } from 'node:test';
import { balanceOf } from './participation.rules.ts';

const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));

test('counts what each was at, out of what was held since they came', () => {
  const members = [
    { personId: 'ana', joinedAt: at(1) },
    { personId: 'bo', joinedAt: at(1) },
    { personId: 'late', joinedAt: at(10) },
  ];
  const held = [
    { startsAt: at(5), minutes: 60, attendeeIds: ['ana', 'bo'] },
    { startsAt: at(12), minutes: 30, attendeeIds: ['ana', 'late', 'gone'] },
  ];
  assert.deepEqual(balanceOf(members, held), [
    { personId: 'ana', meetings: 2, minutes: 90, outOf: 2 },
    { personId: 'bo', meetings: 1, minutes: 60, outOf: 2 },
    { personId: 'late', meetings: 1, minutes: 30, outOf: 1 },
  ]);
});

test('who was there before they were a member is counted for it', () => {
  const held = [{ startsAt: at(5), minutes: 60, attendeeIds: ['ana'] }];
  assert.deepEqual(balanceOf([{ personId: 'ana', joinedAt: at(9) }], held), [
    { personId: 'ana', meetings: 1, minutes: 60, outOf: 1 },
  ]);
});
