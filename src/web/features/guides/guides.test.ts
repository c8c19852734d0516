import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { languages } from '../../../contract/index.ts';
import { parseMarkdown } from '../../components/markdown/parse-markdown.ts';
import { minutesToRead, splitGuide } from './split-guide.ts';

const folder = join(import.meta.dirname, '../../../content/guides');
const read = (language: string, file: string): string =>
  readFileSync(join(folder, language, file), 'utf8');
const kinds = (markdown: string): string[] =>
  splitGuide(markdown).flatMap((part) => [
    'part',
    ...parseMarkdown(part.markdown).map((block) =>
      block.kind === 'list' ? `list of ${block.items.length}` : block.kind,
    ),
  ]);

test('a guide is cut at its headings, and what stands before them is kept', () => {
  assert.deepEqual(splitGuide('Before.\n\n## One\n\nText\n\n### Deeper\n\n## Two\n\nMore\n'), [
    { title: '', markdown: 'Before.' },
    { title: 'One', markdown: 'Text\n\n### Deeper' },
    { title: 'Two', markdown: 'More' },
  ]);
  assert.equal(minutesToRead('one two'), 1);
  assert.equal(minutesToRead('word '.repeat(600)), 3);
});

describe('every guide says the same in every language', () => {
  for (const file of ['mentor.md', 'mentee.md', 'how-to.md', 'words.md']) {
    for (const language of languages.filter((each) => each !== 'en')) {
      test(`${file} in ${language} has the parts of English`, () => {
        assert.deepEqual(kinds(read(language, file)), kinds(read('en', file)));
      });
    }
  }
  test('there are no others', () => {
    for (const language of languages) assert.equal(readdirSync(join(folder, language)).length, 4);
  });
});
