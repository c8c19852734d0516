import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from './initials.ts';

test('initials are of the first and the last word, whatever stands between', () => {
  assert.equal(initialsOf('Thijs van den Berg'), 'TB');
  assert.equal(initialsOf('Étienne Laurent'), 'ÉL');
  assert.equal(initialsOf('Noor'), 'N');
  assert.equal(initialsOf(''), '');
});
