import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { loadCourse } from './load-course.ts';

let parent: string;
let directory: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'course-'));
  directory = join(parent, 'short-course');
});
afterEach(() => rmSync(parent, { recursive: true }));

function write(path: string, content: string): void {
  const full = join(directory, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, content);
}

const courseFile = (languages: readonly string[]): string => {
  const words = (text: string): string =>
    `{ ${languages.map((language) => `${language}: "${text} ${language}"`).join(', ')} }`;
  return `
id: short-course
audience: mentor
passMark: 50
estimatedMinutes: 3
title: ${words('Title')}
description: ${words('Description')}
units:
  - { id: beginning, minutes: 3, title: ${words('Unit')}, description: ${words('About')} }
`;
};

const question = (id: string, right: 'a' | 'b' = 'a'): string => `\`\`\`question
id: ${id}
kind: choice
scored: true
prompt: "Which one?"
options:
  - { id: a, text: "This", correct: ${right === 'a'}, feedback: "Yes." }
  - { id: b, text: "That", correct: ${right === 'b'}, feedback: "No." }
\`\`\``;

const unit = (...pages: string[]): string => pages.join('\n\n---\n\n');
const unitPath = (language: string): string => `${language}/01-beginning.md`;

test('a unit is pages of text and questions in their order, its pictures at an absolute address', () => {
  write('course.yaml', courseFile(['en']));
  write('images/arc.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
  write(
    unitPath('en'),
    unit(
      '## One\n\n![An arc.](../images/arc.svg)',
      `## Two\n\n~~~\n---\n~~~\n\n${question('first')}\n\nAfter.`,
    ),
  );
  const course = loadCourse(directory);
  const pages = course.units[0]?.pages.get('en');
  assert.deepEqual(
    pages?.map(({ blocks }) => blocks.map((block) => block.kind)),
    [['text'], ['text', 'question', 'text']],
  );
  assert.deepEqual(pages[0]?.blocks[0], {
    kind: 'text',
    markdown: '## One\n\n![An arc.](/content/courses/short-course/images/arc.svg)',
  });
  assert.deepEqual(course.units[0]?.questions, [
    {
      id: 'first',
      kind: 'choice',
      isScored: true,
      options: [
        { id: 'a', quality: 'best' },
        { id: 'b', quality: 'poor' },
      ],
    },
  ]);
});

test('a language counts once every unit is there in it', () => {
  write('course.yaml', courseFile(['en', 'de', 'fr']));
  write(unitPath('en'), question('first'));
  write(unitPath('fr'), question('first'));
  assert.deepEqual(loadCourse(directory).languages, ['en', 'fr']);
  write(unitPath('de'), question('first'));
  assert.deepEqual(loadCourse(directory).languages, ['en', 'fr', 'de']);
});

const broken: readonly [rule: string, files: Readonly<Record<string, string>>, message: RegExp][] =
  [
    [
      'a question names its file and itself when it does not fit',
      { [unitPath('en')]: question('first').replace('correct: true', 'correct: false') },
      /^short-course\/en\/01-beginning\.md, question 1 \(first\): options: exactly one is correct$/,
    ],
    [
      'a question whose YAML cannot be read names its file and its number',
      { [unitPath('en')]: `${question('first')}\n\n\`\`\`question\nid: [\n\`\`\`` },
      /^short-course\/en\/01-beginning\.md, question 2: the YAML cannot be read$/,
    ],
    [
      'a misspelt key is refused',
      { [unitPath('en')]: question('first').replace('scored:', 'score:') },
      /question 1 \(first\): scored: .*score/,
    ],
    [
      'a picture that is not there is refused',
      { [unitPath('en')]: '![Nothing.](../images/none.svg)' },
      /en\/01-beginning\.md: there is no picture \.\.\/images\/none\.svg$/,
    ],
    [
      'two questions of one name are refused',
      { [unitPath('en')]: unit(question('first'), question('first')) },
      /two questions are called first/,
    ],
    [
      'an answer that is right in one language only is refused',
      { [unitPath('en')]: question('first'), [unitPath('fr')]: question('first', 'b') },
      /^short-course\/fr\/01-beginning\.md: page 1: its questions \(first\)/,
    ],
    [
      'a language with other pages is refused',
      { [unitPath('en')]: question('first'), [unitPath('fr')]: unit(question('first'), 'More.') },
      /^short-course\/fr\/01-beginning\.md: 2 pages/,
    ],
    [
      'a fenced block that is not closed is refused',
      { [unitPath('en')]: question('first').replace(/```$/, '') },
      /a fenced block is not closed/,
    ],
    ['a course without a whole language is refused', {}, /no language is whole/],
  ];
for (const [rule, files, message] of broken) {
  test(rule, () => {
    write('course.yaml', courseFile(['en', 'fr']));
    for (const [path, content] of Object.entries(files)) write(path, content);
    assert.throws(() => loadCourse(directory), { name: 'CourseContentError', message });
  });
}
