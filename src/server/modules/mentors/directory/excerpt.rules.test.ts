import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { excerptOf } from './excerpt.rules.ts';

test('an excerpt is never longer than asked, and never cuts a word', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 60 }), (text) => {
      const excerpt = excerptOf(text, 80);
      assert.ok(excerpt.length <= 82);
      for (const word of excerpt.replace(/ …$/, '').split(' ')) assert.ok(text.includes(word));
    }),
  );
  assert.equal(excerptOf('Short. Enough.'), 'Short. Enough.');
});
