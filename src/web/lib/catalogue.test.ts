import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { errorCodes, languages, noticeKinds } from '../../contract/index.ts';

type Texts = string | { readonly [key: string]: Texts };

const folder = join(import.meta.dirname, '../../content/catalogue');
const namespaces = readdirSync(join(folder, 'en')).map((file) => file.replace(/\.json$/, ''));

const read = (language: string, namespace: string): Texts =>
  JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8')) as Texts;

/** Every text by its whole key, without the plural for millions that French alone has. */
function flatten(texts: Texts, prefix = ''): ReadonlyMap<string, string> {
  if (typeof texts === 'string') return new Map([[prefix, texts]]);
  return new Map(
    Object.entries(texts)
      .filter(([key]) => !key.endsWith('_many'))
      .flatMap(([key, inner]) => [...flatten(inner, prefix === '' ? key : `${prefix}.${key}`)]),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').toSorted();

describe('the catalogue is complete in every language', () => {
  for (const namespace of namespaces) {
    const english = flatten(read('en', namespace));
    for (const language of languages.filter((each) => each !== 'en')) {
      test(`${namespace} in ${language} has the keys and the values of English`, () => {
        const texts = flatten(read(language, namespace));
        assert.deepEqual([...texts.keys()].toSorted(), [...english.keys()].toSorted());
        for (const [key, text] of texts) {
          assert.notEqual(text.trim(), '', key);
          assert.deepEqual(
            [...new Set(placeholders(text))],
            [...new Set(placeholders(english.get(key) ?? ''))],
            key,
          );
        }
      });
    }
  }
});

test('every error code has a title and a text', () => {
  const keys = flatten(read('en', 'errors'));
  for (const code of errorCodes) {
    assert.ok(keys.has(`${code}.title`) && keys.has(`${code}.text`), code);
  }
});

test('every kind of notice has a title, a text and the words of its button', () => {
  const keys = flatten(read('en', 'notices'));
  for (const kind of noticeKinds) {
    for (const part of ['title', 'text', 'action']) assert.ok(keys.has(`${kind}.${part}`), kind);
  }
});

/**
 * French sets its marks apart by a space at which no line breaks: a narrow one before `?`, `!` and `;`,
 * a whole one before `:` and inside « ».
 */
function setMarksApart(text: string): string {
  return text
    .replaceAll(/(?:[ \u00a0]|(?<=[\p{L}\p{N}%)}]))([?!;])(?=[\s"»*_)]|$)/gu, '\u202f$1')
    .replaceAll(/[ \u202f]:(?=[\s*_]|$)/g, '\u00a0:')
    .replaceAll(/«[ \u202f]?(?!\u00a0)/g, '«\u00a0')
    .replaceAll(/(?<!\u00a0)[ \u202f]?»/g, '\u00a0»');
}

test('French sets marks apart as French does, by spaces at which no line breaks', () => {
  const content = join(folder, '..');
  const files = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /[\\/]fr[\\/].*\.(json|md)$/.test(path),
  );
  assert.ok(files.length > 60, `${files.length} files`);
  for (const file of files) {
    const lines = readFileSync(join(content, file), 'utf8').split('\n');
    lines.forEach((line, index) => assert.equal(line, setMarksApart(line), `${file}:${index + 1}`));
  }
});

/** What members put down beside each other is no e-mail. */
const inProductAlone: readonly string[] = ['note-written', 'note-commented', 'document-shared'];

test('every kind of notice has the words of its e-mail', () => {
  const keys = flatten(read('en', 'mail'));
  for (const kind of noticeKinds.filter((each) => !inProductAlone.includes(each))) {
    for (const part of ['subject', 'more']) assert.ok(keys.has(`kinds.${kind}.${part}`), kind);
  }
});
