import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Block } from './markdown-tree.ts';
import { parseMarkdown } from './parse-markdown.ts';

const text = (value: string) => ({ kind: 'text', text: value });
const paragraph = (...children: unknown[]) => ({ kind: 'paragraph', children });

function same(markdown: string, expected: unknown[]): void {
  assert.deepEqual(parseMarkdown(markdown), expected);
}

describe('course text', () => {
  test('keeps headings, emphasis and line breaks in their order', () => {
    same('## Luisteren\n\n**Eerst** *dan*  \n`zo`', [
      { kind: 'heading', level: 2, children: [text('Luisteren')] },
      paragraph(
        { kind: 'strong', children: [text('Eerst')] },
        text(' '),
        { kind: 'emphasis', children: [text('dan')] },
        { kind: 'break' },
        { kind: 'code', text: 'zo' },
      ),
    ]);
  });

  test('keeps nested lists and the number a list starts with', () => {
    same('3. drie\n   - a\n4. vier', [
      {
        kind: 'list',
        isOrdered: true,
        start: 3,
        items: [
          [
            { kind: 'words', children: [text('drie')] },
            {
              kind: 'list',
              isOrdered: false,
              start: 1,
              items: [[{ kind: 'words', children: [text('a')] }]],
            },
          ],
          [{ kind: 'words', children: [text('vier')] }],
        ],
      },
    ]);
  });

  test('keeps tables with the side their columns align to', () => {
    same('| a | b |\n| - | -: |\n| 1 | 2 |', [
      {
        kind: 'table',
        header: [
          { children: [text('a')], align: null },
          { children: [text('b')], align: 'right' },
        ],
        rows: [
          [
            { children: [text('1')], align: null },
            { children: [text('2')], align: 'right' },
          ],
        ],
      },
    ]);
  });

  test('turns character references into characters, in text and not in code', () => {
    same('caf&eacute; &amp; th&#233;&#x21; `&amp;`', [
      paragraph(text('caf&eacute; & thé! '), { kind: 'code', text: '&amp;' }),
    ]);
  });

  test('takes a backslash away from an escaped character', () => {
    same('2 \\* 3', [paragraph(text('2 '), text('*'), text(' 3'))]);
  });
});

describe('nothing a course says becomes markup of the page', () => {
  test('HTML stays text, in a line and as a block', () => {
    same('a <img src=x onerror=alert(1)>', [
      paragraph(text('a '), text('<img src=x onerror=alert(1)>')),
    ]);
    const [block] = parseMarkdown('<script>alert(1)</script>');
    assert.deepEqual(block, paragraph(text('<script>alert(1)</script>')));
  });

  for (const href of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
  ]) {
    test(`a link to ${href} is only its words`, () => {
      same(`[klik](<${href}>)`, [paragraph(text('klik'))]);
    });
  }

  test('links lead to the web and to mail', () => {
    for (const href of ['https://example.org/a', 'http://example.org', 'mailto:a@example.org']) {
      same(`[hier](${href})`, [paragraph({ kind: 'link', href, children: [text('hier')] })]);
    }
  });

  test('pictures come from this product, others are their alternative text', () => {
    same('![Twee stoelen](/courses/a/chairs.svg)', [
      paragraph({
        kind: 'picture',
        address: '/courses/a/chairs.svg',
        alternative: 'Twee stoelen',
      }),
    ]);
    for (const address of [
      'https://example.org/x.png',
      '//example.org/x.png',
      '/\\example.org/x',
    ]) {
      same(`![Twee stoelen](${address})`, [paragraph(text('Twee stoelen'))]);
    }
  });
});

test('text without anything to read is nothing', () => {
  assert.deepEqual(parseMarkdown('\n \n'), [] satisfies Block[]);
});
