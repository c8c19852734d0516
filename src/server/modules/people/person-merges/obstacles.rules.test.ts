import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstaclesOf } from './obstacles.rules.ts';
import type { MergeFacts } from './obstacles.rules.ts';

const facts: MergeFacts = {
  kept: { id: 'kept', employeeNumber: 'E-1', isActive: true },
  merged: { id: 'merged', employeeNumber: null, isActive: true },
  actorId: 'administrator',
  isToldByHr: false,
  hasSharedWayIn: false,
  traces: ['person_accounts.person_id', 'person_sources.person_id', 'notices.person_id'],
};

test('whoever has only ways in may be merged', () => {
  assert.deepEqual(obstaclesOf(facts), []);
});

test('each reason by itself keeps the merge from being made', () => {
  const person = facts.merged;
  const cases: readonly (readonly [string, Partial<MergeFacts>])[] = [
    ['same-person', { merged: facts.kept }],
    ['own-account', { actorId: 'kept' }],
    ['own-account', { actorId: 'merged' }],
    ['not-active', { merged: { ...person, isActive: false } }],
    ['not-active', { kept: { ...facts.kept, isActive: false } }],
    ['told-by-hr', { isToldByHr: true }],
    ['told-by-hr', { traces: ['scim_group_members.person_id'] }],
    ['two-numbers', { merged: { ...person, employeeNumber: 'E-2' } }],
    ['two-accounts', { hasSharedWayIn: true }],
    ['is-manager', { traces: ['people.manager_id'] }],
    ['has-courses', { traces: ['course_enrolments.person_id'] }],
    ['has-mentoring', { traces: ['mentorship_members.person_id'] }],
    ['has-mentoring', { traces: ['something_new.person_id'] }],
  ];
  for (const [obstacle, difference] of cases) {
    assert.deepEqual(obstaclesOf({ ...facts, ...difference }), [obstacle]);
  }
});
