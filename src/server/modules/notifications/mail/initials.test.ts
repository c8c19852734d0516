import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from './initials.ts';

test('initials are the first letters of the first and the last word, in capitals', () => {
  assert.equal(initials('Noor de Wit', 'nl'), 'NW');
  assert.equal(initials('zoë', 'fr'), 'Z');
  assert.equal(initials('  Ömer   ışık ', 'de'), 'ÖI');
  assert.equal(initials("'t Hooft (extern)", 'nl'), 'TE');
});

test('a name without letters has none', () => {
  assert.equal(initials('', 'en'), '');
  assert.equal(initials('42 –', 'en'), '');
});
