import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitText } from './split-text.ts';

test('an address of the web becomes a link, without the sentence around it', () => {
  assert.deepEqual(splitText('See (https://example.com/a?b=c).', []), [
    { kind: 'text', text: 'See (' },
    { kind: 'link', text: 'https://example.com/a?b=c', href: 'https://example.com/a?b=c' },
    { kind: 'text', text: ').' },
  ]);
});

test('nothing else becomes a link, whatever it looks like', () => {
  for (const words of [
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    'https://',
    'ftp://example.com',
  ]) {
    assert.deepEqual(splitText(words, []), [{ kind: 'text', text: words }], words);
  }
});

test('a mention is the whole name of somebody who is mentioned', () => {
  assert.deepEqual(splitText('@Ann de Wit and @Ann, and @Bob', ['Ann', 'Ann de Wit']), [
    { kind: 'mention', text: '@Ann de Wit' },
    { kind: 'text', text: ' and ' },
    { kind: 'mention', text: '@Ann' },
    { kind: 'text', text: ', and @Bob' },
  ]);
});

test('the pieces are what was written, and each link is one of the web', () => {
  const part = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'https://a.example/b?c=d',
      'HTTP://A',
      '@Ann',
      '@',
      '://',
      'javascript:',
      '<b>',
      '\n',
    ),
  );
  const name = fc.oneof(fc.constant('Ann'), fc.string());
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 20 }),
      fc.array(name, { maxLength: 3 }),
      (parts, names) => {
        const words = parts.join('');
        const pieces = splitText(words, names);
        assert.equal(pieces.map(({ text }) => text).join(''), words);
        for (const piece of pieces) {
          if (piece.kind === 'link') assert.match(new URL(piece.href).protocol, /^https?:$/);
        }
      },
    ),
  );
});
