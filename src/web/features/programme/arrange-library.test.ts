import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgrammeResource } from '../../../contract/index.ts';
import { arrangeLibrary } from './arrange-library.ts';

const resource = (title: string, more: Partial<ProgrammeResource> = {}): ProgrammeResource => ({
  ...{ title, kind: 'link', url: 'https://example.org', words: '', language: null, tag: '' },
  ...more,
});

test('what has the same heading stands together; other languages come apart', () => {
  const a = resource('a', { tag: 'Reading' });
  const b = resource('b', { language: 'nl' });
  const c = resource('c', { tag: 'Reading', language: 'nl' });
  const d = resource('d', { language: 'fr', tag: 'Reading' });
  assert.deepEqual(arrangeLibrary([a, b, c, d], 'nl'), {
    shelves: [
      { tag: 'Reading', resources: [a, c] },
      { tag: '', resources: [b] },
    ],
    others: [d],
  });
  assert.deepEqual(arrangeLibrary([], 'en'), { shelves: [], others: [] });
});
