import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentorRequestStates } from '../../../../contract/index.ts';
import { expiryOf, findObstacle, isAnswerable } from './requests.rules.ts';

const situation = fc.record({
  isOwnProfile: fc.boolean(),
  isMentorAvailable: fc.boolean(),
  freeSeats: fc.integer({ min: -2, max: 5 }),
  isInOwnReportingLine: fc.boolean(),
  isOutsideRules: fc.boolean(),
  hasAskedAlready: fc.boolean(),
  openRequests: fc.integer({ min: 0, max: 6 }),
  openRequestLimit: fc.integer({ min: 1, max: 5 }),
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
          !given.isOutsideRules &&
          !given.hasAskedAlready &&
          given.openRequests < given.openRequestLimit,
      );
    }),
  );
});

test('a request can be answered until it expires, and never after it was answered', () => {
  const asked = new Date('2026-03-02T09:00:00Z');
  const expiresAt = expiryOf(asked, 14);
  for (const state of mentorRequestStates) {
    assert.equal(isAnswerable({ state, expiresAt }, asked), state === 'open');
    assert.equal(isAnswerable({ state, expiresAt }, expiresAt), false);
  }
});
