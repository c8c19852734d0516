import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mentorRegistrationStates } from '../../../contract/index.ts';
import { judgeEligibility, missingParts, stateAfter } from './mentor-registrations.rules.ts';

test('a mentor is eligible exactly from the required level up, and never without a level', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 1, max: 20 }),
      (level, required) => {
        assert.equal(judgeEligibility(level, required).isEligible, level >= required);
        assert.deepEqual(judgeEligibility(null, required), {
          isEligible: false,
          reason: 'level-unknown',
        });
      },
    ),
  );
});

test('publishing asks for every part of the offer', () => {
  const offer = {
    topics: ['giving-feedback'],
    styles: ['coach' as const],
    languages: ['nl' as const],
    meetingModes: ['virtual' as const],
    hoursPerMonth: 2,
    capacity: 1,
    about: 'I have led teams for ten years and like to think along.',
  };
  assert.deepEqual(missingParts(offer), []);
  assert.deepEqual(missingParts({ ...offer, topics: [], about: 'short' }), ['topics', 'about']);
});

test('a withdrawn registration leads back only through publishing', () => {
  for (const state of mentorRegistrationStates) {
    if (stateAfter(state, 'withdraw') === null) assert.equal(state, 'withdrawn');
  }
  assert.equal(stateAfter('withdrawn', 'resume'), null);
  assert.equal(stateAfter('withdrawn', 'publish'), 'active');
  assert.equal(stateAfter('active', 'publish'), null);
});
