import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './request-language.ts';

const cases: readonly (readonly [header: string, language: string])[] = [
  ['de', 'de'],
  ['nl-BE, fr;q=0.8', 'nl'],
  ['FR-ca', 'fr'],
  ['ja, de;q=0.5, fr;q=0.7', 'fr'],
  ['fr;q=0, nl;q=0.1', 'nl'],
  ['nl;q=0.3, en-GB;q=0.9', 'en'],
  ['ja', 'en'],
  ['', 'en'],
  [';;q=x,,', 'en'],
];
for (const [header, language] of cases) {
  test(`“${header}” asks for ${language}`, () => {
    assert.equal(languageOf({ headers: { 'accept-language': header } }), language);
  });
}

test('whoever asks for nothing is addressed in the first language', () => {
  assert.equal(languageOf({ headers: {} }), 'nl');
});
