import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentorRegistrationStates } from '../../../contract/index.ts';
import { missingParts, stateAfter } from './mentor-registrations.rules.ts';

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
