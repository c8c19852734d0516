import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasProblemAt, stepOf } from './steps.ts';

test('every setting leads to the step on which it is set', () => {
  assert.equal(stepOf('ownerIds.0'), 'purpose');
  assert.equal(stepOf('audience.level.to'), 'people');
  assert.equal(stepOf('rules.pair.levelDistance.to'), 'rules');
  assert.equal(stepOf('rules.weights'), 'weights');
  assert.equal(stepOf('rules.durationMonths'), 'learning');
  assert.equal(stepOf('endsOn'), 'learning');
});

test('a problem counts for its own setting and for what holds it, not for a longer name', () => {
  assert.ok(hasProblemAt(['rules.mentorLevel.to'], 'rules.mentorLevel'));
  assert.ok(!hasProblemAt(['rules.mentorLevelling'], 'rules.mentorLevel'));
});
