import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../contract/index.ts';
import { readProductTopics } from './product-topics.ts';

const { topics } = readProductTopics();

test('every topic has an id of its own and belongs to a broader one that is there', () => {
  const ids = topics.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { parentId } of topics) assert.ok(parentId === null || ids.includes(parentId));
});

for (const language of languages) {
  test(`no two topics have the same label in ${language}`, () => {
    const labels = topics.map((topic) => topic.labels[language].toLowerCase());
    const repeated = labels.filter((label, index) => labels.indexOf(label) !== index);
    assert.deepEqual(repeated, []);
  });

  test(`labels and synonyms in ${language} are words, trimmed and short enough to read`, () => {
    for (const topic of topics) {
      for (const words of [topic.labels[language], ...topic.synonyms[language]]) {
        assert.equal(words, words.trim());
        assert.ok(words.length >= 2 && words.length <= 80, `${topic.id}: ${words}`);
      }
    }
  });
}
