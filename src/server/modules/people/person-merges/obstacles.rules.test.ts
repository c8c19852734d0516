import assert from 'node:assert/strict';
import { test } from 'node:test';
import { obstaclesOf } from './obstacles.rules.ts';
import type { MergeFacts } from './obstacles.rules.ts';

const facts: MergeFacts = {
  kept: { id: 'kept', employeeNumber: 'E-1', isActive: true },
  merged: { id: 'merged', employeeNumber: null, isActive: true },
  actorId: 'administrator',
  isMergedAlready: false,
  isKeptInScim: false,
  isMergedInScim: false,
  areBothInFile: false,
  hasSharedWayIn: false,
  haveMet: false,
  isAskedTwice: false,
  isBeingPaired: false,
  hasTooFewSeats: false,
  takenPlaces: ['mentee_intakes.person_id', 'course_enrolments.person_id'],
};
const { kept, merged } = facts;

test('two of whom nothing says that they are two may be merged, whatever both have', () => {
  assert.deepEqual(obstaclesOf(facts), []);
});

test('each reason by itself keeps the merge from being made', () => {
  const cases: readonly (readonly [string, Partial<MergeFacts>])[] = [
    ['same-person', { merged: kept }],
    ['own-account', { actorId: 'kept' }],
    ['own-account', { actorId: 'merged' }],
    ['not-active', { isMergedAlready: true }],
    ['not-active', { kept: { ...kept, isActive: false } }],
    ['told-by-scim', { isMergedInScim: true }],
    ['two-in-hr', { isMergedInScim: true, isKeptInScim: true }],
    ['two-in-hr', { areBothInFile: true }],
    ['two-numbers', { merged: { ...merged, employeeNumber: 'E-2' } }],
    ['two-accounts', { hasSharedWayIn: true }],
    ['have-met', { haveMet: true }],
    ['have-met', { takenPlaces: ['mentorship_members.person_id'] }],
    ['two-requests', { isAskedTwice: true }],
    ['two-requests', { takenPlaces: ['mentor_requests.mentee_id'] }],
    ['two-requests', { takenPlaces: ['group_requests.person_id'] }],
    ['being-paired', { isBeingPaired: true }],
    ['too-few-seats', { hasTooFewSeats: true }],
    ['unforeseen', { takenPlaces: ['something_new.person_id'] }],
  ];
  for (const [obstacle, difference] of cases) {
    assert.deepEqual(obstaclesOf({ ...facts, ...difference }), [obstacle]);
  }
});

test('somebody who has left may be merged, whatever HR and platforms knew them by', () => {
  const left = { id: 'merged', employeeNumber: 'E-2', isActive: false };
  const known = { isMergedInScim: true, isKeptInScim: true, hasSharedWayIn: true };
  assert.deepEqual(obstaclesOf({ ...facts, ...known, merged: left }), []);
  assert.deepEqual(obstaclesOf({ ...facts, merged: left, haveMet: true }), ['have-met']);
});
