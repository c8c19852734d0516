import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { themesInTurn } from './session-themes.rules.ts';

const themes = ['Getting to know each other', 'Goals', 'Feedback', 'Looking back'];

test('a row takes the programme’s themes one after the other, from the chosen one', () => {
  const row = { chosen: 'Goals', themes, used: ['Getting to know each other'], meetings: 4 };
  assert.deepEqual(themesInTurn(row), ['Goals', 'Feedback', 'Looking back', '']);
});

test('what another meeting has already is not taken again', () => {
  const row = { chosen: 'Goals', themes, used: ['Feedback'], meetings: 3 };
  assert.deepEqual(themesInTurn(row), ['Goals', 'Looking back', '']);
});

test('a row without a theme has none in its later meetings either', () => {
  const row = { chosen: '', themes, used: [], meetings: 3 };
  assert.deepEqual(themesInTurn(row), ['', '', '']);
});

test('no theme comes twice, none from elsewhere, and each row is as long as it was asked', () => {
  const some = fc.uniqueArray(fc.constantFrom(...themes));
  fc.assert(
    fc.property(
      fc.constantFrom('', 'Of our own', ...themes),
      some,
      some,
      fc.integer({ min: 1, max: 12 }),
      (chosen, known, used, meetings) => {
        const row = themesInTurn({ chosen, themes: known, used, meetings });
        assert.equal(row.length, meetings);
        assert.equal(row[0], chosen);
        const later = row.slice(1).filter((theme) => theme !== '');
        assert.equal(new Set(later).size, later.length);
        assert.ok(later.every((theme) => known.includes(theme) && !used.includes(theme)));
        assert.ok(!later.includes(chosen));
      },
    ),
  );
});
