import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginOffer, findMissingParts } from './offer-parts.ts';

test('a new offer lacks what only the mentor can say, and begins in their language', () => {
  const offer = beginOffer(null, 'fr');
  assert.deepEqual(findMissingParts(offer), ['topics', 'styles', 'about']);
  assert.deepEqual(offer.languages, ['fr']);
});

test('an offer with every part lacks nothing', () => {
  const offer = { ...beginOffer(null, 'nl'), topics: ['giving-feedback'], about: 'Hallo' };
  assert.deepEqual(findMissingParts({ ...offer, styles: ['coach'] }), []);
});
