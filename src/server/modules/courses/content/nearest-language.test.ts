import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestLanguage } from './nearest-language.ts';

test('a language that is offered is shown; else English, else Dutch, else the first there is', () => {
  assert.equal(nearestLanguage('fr', ['nl', 'fr', 'en']), 'fr');
  assert.equal(nearestLanguage('nl', ['fr', 'en']), 'en');
  assert.equal(nearestLanguage('de', ['fr', 'nl']), 'nl');
  assert.equal(nearestLanguage('nl', ['fr', 'de']), 'fr');
});
