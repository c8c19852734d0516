import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentorshipStates, type Mentorship } from '../../../contract/index.ts';
import { stepOf } from './step-of.ts';

const mentorship = (state: Mentorship['state'], haveIConfirmed: boolean): Mentorship => ({
  id: '00000000-0000-4000-8000-000000000001',
  programmeId: '00000000-0000-4000-8000-000000000002',
  programmeName: 'Growing together',
  state,
  myRole: 'mentee',
  members: [],
  startedAt: '2026-11-01T09:00:00Z',
  activeSince: null,
  endedAt: null,
  mentorCourse: { courseId: 'mentor-course', dueAt: null, completedAt: null },
  haveIConfirmed,
});

test('in the introduction only the person’s own answer moves the step', () => {
  assert.equal(stepOf(mentorship('introduction', false)), 'meet');
  assert.equal(stepOf(mentorship('introduction', true)), 'wait');
});

test('an early end is told in the same words as any other', () => {
  assert.equal(stepOf(mentorship('ended_early', true)), stepOf(mentorship('closed', true)));
});

test('outside the introduction the own answer changes nothing', () => {
  for (const state of mentorshipStates.filter((each) => each !== 'introduction')) {
    assert.equal(stepOf(mentorship(state, true)), stepOf(mentorship(state, false)));
  }
});
