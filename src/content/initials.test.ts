import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialsOf } from './initials.ts';

test('initials are the first letters of the first and the last word, in capitals', () => {
  assert.equal(initialsOf('Noor de Wit', 'nl'), 'NW');
  assert.equal(initialsOf('Thijs van den Berg', 'nl'), 'TB');
  assert.equal(initialsOf('zoë', 'fr'), 'Z');
  assert.equal(initialsOf('  Ömer   ışık ', 'de'), 'ÖI');
  assert.equal(initialsOf("'t Hooft (extern)", 'nl'), 'TE');
  assert.equal(initialsOf('Étienne Laurent'), 'ÉL');
});

test('a name without letters has none', () => {
  assert.equal(initialsOf('', 'en'), '');
  assert.equal(initialsOf('42 –', 'en'), '');
});
