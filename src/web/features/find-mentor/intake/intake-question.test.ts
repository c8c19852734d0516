import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MenteeIntake } from '../../../../contract/index.ts';
import { findIntakeProblems } from './intake-question.ts';

const nothing: MenteeIntake = {
  topics: [],
  wantsToLearn: '',
  styles: [],
  whatMatters: '',
  meetingModes: [],
  languages: [],
};

test('only what the first mentors are found by has to be answered', () => {
  assert.deepEqual(Object.keys(findIntakeProblems(1, nothing)), ['topics']);
  assert.deepEqual(findIntakeProblems(2, nothing), {});
  assert.deepEqual(Object.keys(findIntakeProblems(3, nothing)), ['meetingModes', 'languages']);
});

test('an answered question has no problem', () => {
  const answered: MenteeIntake = {
    ...nothing,
    topics: ['giving-feedback'],
    meetingModes: ['virtual'],
    languages: ['nl'],
  };
  assert.deepEqual(findIntakeProblems(1, answered), {});
  assert.deepEqual(findIntakeProblems(3, answered), {});
});
