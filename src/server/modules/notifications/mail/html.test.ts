import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html } from './html.ts';

test('whatever is filled in, no tag, quote or entity of it is left', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const markup = html`<p title="${value}">${value}</p>`.markup;
      const inside = markup.slice('<p title="'.length, -'</p>'.length).split('">');
      assert.equal(inside.length, 2);
      for (const part of inside) {
        assert.doesNotMatch(part, /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      }
    }),
  );
});

test('markup is filled in as it is, one piece or several', () => {
  const words = ['a & b', '<c>'].map((word) => html`<b>${word}</b>`);
  assert.equal(html`<p>${words}</p>`.markup, '<p><b>a &amp; b</b><b>&lt;c&gt;</b></p>');
});
