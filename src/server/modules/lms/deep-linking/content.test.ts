import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, test } from 'node:test';
import { pageOfContent, readContent, writeContent } from './content.ts';
import type { Content } from './content.ts';

const programmeId = randomUUID();
const contents: readonly (readonly [Content, string])[] = [
  [{ kind: 'home' }, '/'],
  [{ kind: 'find-mentor' }, '/find-mentor'],
  [{ kind: 'programme', programmeId }, `/find-mentor?programme=${programmeId}`],
  [{ kind: 'course', courseId: 'mentor-course' }, '/courses/mentor-course'],
];

for (const [content, page] of contents) {
  test(`${content.kind}: what is written is read back, and leads to its page`, () => {
    assert.deepEqual(readContent(writeContent(content)), content);
    assert.equal(pageOfContent(content), page);
  });
}

describe('custom parameters that name nothing', () => {
  for (const content of [
    '',
    'course:',
    'course:../../api/me',
    'course:https://elsewhere.example',
    'programme:1',
    'admin',
    '//elsewhere.example',
  ]) {
    test(`"${content}"`, () => assert.equal(readContent({ content }), null));
  }
  test('none at all', () => assert.equal(readContent({ programme: 'p1' }), null));
});
