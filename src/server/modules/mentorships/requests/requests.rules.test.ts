import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentorRequestStates } from '../../../../contract/index.ts';
import { addDays } from '../../../kernel/clock.ts';
import { isLive } from './request-machine.ts';
import {
  deadlineFrom,
  findObstacle,
  findWaitingObstacle,
  isAnswerable,
  reminderAfter,
} from './requests.rules.ts';

const situation = fc.record({
  isOwnProfile: fc.boolean(),
  isMentorAvailable: fc.boolean(),
  freeSeats: fc.integer({ min: -2, max: 5 }),
  isInOwnReportingLine: fc.boolean(),
  rule: fc.constantFrom(null, 'same-country' as const),
  hasAskedAlready: fc.boolean(),
  openRequests: fc.integer({ min: 0, max: 6 }),
  waitingRequests: fc.integer({ min: 0, max: 6 }),
  openRequestLimit: fc.integer({ min: 1, max: 5 }),
  mentorships: fc.integer({ min: 0, max: 4 }),
  mentorshipLimit: fc.integer({ min: 1, max: 3 }),
});

test('asking is possible only where every rule allows it', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const isPossible = findObstacle(given) === null;
      assert.equal(
        isPossible,
        !given.isOwnProfile &&
          given.isMentorAvailable &&
          given.freeSeats > 0 &&
          !given.isInOwnReportingLine &&
          given.rule === null &&
          !given.hasAskedAlready &&
          given.mentorships < given.mentorshipLimit &&
          given.openRequests < given.openRequestLimit,
      );
    }),
  );
});

test('waiting asks the same of two people as asking, save a free seat', () => {
  fc.assert(
    fc.property(situation, (given) => {
      const withSeat = { ...given, freeSeats: 1, openRequests: given.waitingRequests };
      assert.equal(findWaitingObstacle(given), findObstacle(withSeat));
    }),
  );
});

test('a request can be answered until it expires, and never after it has ended', () => {
  const asked = new Date('2026-03-02T09:00:00Z');
  const { expiresAt } = deadlineFrom(asked, 14, [4]);
  assert.deepEqual(expiresAt, addDays(asked, 14));
  for (const state of mentorRequestStates) {
    assert.equal(isAnswerable({ state, expiresAt }, asked), isLive(state));
    assert.equal(isAnswerable({ state, expiresAt }, expiresAt), false);
  }
});

test('each reminder day comes once, the earliest first, and none after the end', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), days, (expiryDays, reminderDays) => {
      const asked = new Date('2026-03-02T09:00:00Z');
      const { expiresAt, nextReminderAt } = deadlineFrom(asked, expiryDays, reminderDays);
      const reminded: Date[] = [];
      for (let next = nextReminderAt; next; next = reminderAfter(next, expiresAt, reminderDays)) {
        reminded.push(next);
      }
      const expected = reminderDays
        .filter((before) => before < expiryDays)
        .sort((a, b) => b - a)
        .map((before) => addDays(expiresAt, -before));
      assert.deepEqual(reminded, expected);
    }),
  );
});
