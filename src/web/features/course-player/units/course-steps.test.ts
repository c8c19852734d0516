import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pageToShow, unitAfter, unitStateOf, unitToResume } from './course-steps.ts';

const unit = (id: string, isDone: boolean, position = 0) => ({
  id,
  title: id,
  minutes: 5,
  pages: 3,
  position,
  completedAt: isDone ? '2026-03-01T10:00:00Z' : null,
});

describe('which unit comes next', () => {
  test('a course goes on with its first unit that is not completed', () => {
    assert.equal(unitToResume([unit('a', true), unit('b', false), unit('c', false)])?.id, 'b');
  });

  test('a completed course is looked back at from its first unit', () => {
    assert.equal(unitToResume([unit('a', true), unit('b', true)])?.id, 'a');
  });

  test('after a unit comes the next open one, skipping what is completed', () => {
    const units = [unit('a', true), unit('b', true), unit('c', true), unit('d', false)];
    assert.equal(unitAfter(units, 'b')?.id, 'd');
  });

  test('a unit that was skipped is offered at the end', () => {
    const units = [unit('a', false), unit('b', true), unit('c', true)];
    assert.equal(unitAfter(units, 'c')?.id, 'a');
  });

  test('nothing comes after the last open unit, and never the unit itself', () => {
    assert.equal(unitAfter([unit('a', true), unit('b', false)], 'b'), null);
  });
});

test('a unit is started once its first page is left', () => {
  assert.equal(unitStateOf(unit('a', false)), 'not_started');
  assert.equal(unitStateOf(unit('a', false, 1)), 'started');
  assert.equal(unitStateOf(unit('a', true, 1)), 'done');
});

describe('which page is shown', () => {
  test('the one the person left, where the address asks for none', () => {
    assert.equal(pageToShow(null, 2, 5), 2);
  });

  test('the one in the address before the one that was left', () => {
    assert.equal(pageToShow('1', 2, 5), 0);
  });

  test('always one that exists, whatever is asked', () => {
    assert.equal(pageToShow('99', 0, 5), 4);
    assert.equal(pageToShow('0', 0, 5), 0);
    assert.equal(pageToShow('-3', 1, 5), 1);
    assert.equal(pageToShow('two', 1, 5), 1);
    assert.equal(pageToShow(null, 8, 5), 4);
  });
});
