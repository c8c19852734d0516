import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentorRequestStates } from '../../../../contract/index.ts';
import { isLive, requestMoves, stateAfter } from './request-machine.ts';
import type { RequestMove } from './request-machine.ts';

const nothingAsked = { hasQuestion: false };

test('what has ended stays ended, whatever move is made', () => {
  for (const state of mentorRequestStates.filter((each) => !isLive(each))) {
    for (const move of requestMoves) assert.equal(stateAfter(state, move, nothingAsked), null);
  }
});

test('every request that has not ended can be withdrawn, declined and expire', () => {
  for (const state of mentorRequestStates.filter(isLive)) {
    assert.equal(stateAfter(state, 'withdraw', nothingAsked), 'withdrawn');
    assert.equal(stateAfter(state, 'decline', nothingAsked), 'declined');
    assert.equal(stateAfter(state, 'expire', nothingAsked), 'expired');
  }
});

test('a mentor accepts only what has come to them: nobody from the queue before their turn is taken', () => {
  const accepts = mentorRequestStates.filter((state) => stateAfter(state, 'accept', nothingAsked));
  assert.deepEqual(accepts, ['open', 'needs_answer']);
});

test('a request has room for one question', () => {
  assert.equal(stateAfter('open', 'askBack', nothingAsked), 'needs_answer');
  assert.equal(stateAfter('needs_answer', 'reply', { hasQuestion: true }), 'open');
  assert.equal(stateAfter('open', 'askBack', { hasQuestion: true }), null);
});

test('from every state that has not ended each end can be reached, and each state from the first two', () => {
  const reached = new Set<string>(['open', 'waiting']);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const state of mentorRequestStates.filter((each) => reached.has(each))) {
      for (const move of requestMoves satisfies readonly RequestMove[]) {
        const after = stateAfter(state, move, nothingAsked);
        if (after !== null) reached.add(after);
      }
    }
  }
  assert.deepEqual([...reached].sort(), [...mentorRequestStates].sort());
});
