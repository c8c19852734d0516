import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CourseQuestion, CourseUnit } from '../../../../contract/index.ts';
import { feedbackOf, verdictOf, type Quality } from './answer-feedback.rules.ts';
import { openQuestionsOf, withAnswer } from './open-questions.ts';

const answered = (optionIds: string[], qualities: Record<string, Quality>, points = 0) => ({
  optionIds,
  points,
  feedback: Object.entries(qualities).map(([optionId, quality]) => ({
    optionId,
    quality,
    text: `about ${optionId}`,
  })),
});

const question = (
  id: string,
  kind: CourseQuestion['kind'],
  given: CourseQuestion['answered'] = null,
): CourseQuestion => ({
  id,
  kind,
  isScored: kind !== 'reflection',
  prompt: id,
  options: ['a', 'b', 'c', 'd'].map((option) => ({ id: option, text: option })),
  answered: given,
});

const unitOf = (...pages: CourseQuestion[][]): CourseUnit => ({
  courseId: 'course',
  id: 'unit',
  title: 'unit',
  language: 'nl',
  position: 0,
  completedAt: null,
  pages: pages.map((questions) => ({
    blocks: [
      { kind: 'text' as const, markdown: 'text' },
      ...questions.map((one) => ({ kind: 'question' as const, question: one })),
    ],
  })),
});

describe('a unit is complete when its questions are answered', () => {
  const given = answered(['a'], { a: 'best' }, 1);

  test('open questions are named with their page, in order', () => {
    const unit = unitOf(
      [question('first', 'choice')],
      [],
      [question('second', 'choices', given), question('third', 'scenario')],
    );
    assert.deepEqual(
      openQuestionsOf(unit).map((open) => [open.question.id, open.page]),
      [
        ['first', 0],
        ['third', 2],
      ],
    );
  });

  test('a reflection never keeps a unit open', () => {
    assert.deepEqual(openQuestionsOf(unitOf([question('mine', 'reflection')])), []);
  });

  test('an answer closes its question and leaves the others as they are', () => {
    const unit = withAnswer(
      unitOf([question('first', 'choice')], [question('second', 'choice')]),
      'first',
      given,
    );
    assert.deepEqual(
      openQuestionsOf(unit).map((open) => open.question.id),
      ['second'],
    );
  });
});

describe('feedback', () => {
  test('all points is best, none is poor, anything between is acceptable', () => {
    assert.deepEqual(
      [1, 0, 0.5, 1 / 3].map((points) => verdictOf({ points })),
      ['best', 'poor', 'acceptable', 'acceptable'],
    );
  });

  test('a choice shows what was chosen, then what was best, then the others', () => {
    const rows = feedbackOf(
      question('q', 'scenario'),
      answered(['d'], { a: 'poor', b: 'acceptable', c: 'best', d: 'poor' }),
    );
    assert.deepEqual(
      rows.map((row) => [row.optionId, row.standing]),
      [
        ['d', 'yours'],
        ['c', 'best'],
        ['a', 'others'],
        ['b', 'others'],
      ],
    );
  });

  test('choosing the best is said in one line, not in two', () => {
    const rows = feedbackOf(question('q', 'choice'), answered(['b'], { a: 'poor', b: 'best' }));
    assert.deepEqual(
      rows.map((row) => row.standing),
      ['yoursAndBest', 'others'],
    );
  });

  test('with several right answers each option is judged on its own', () => {
    const rows = feedbackOf(
      question('q', 'choices'),
      answered(['a', 'b'], { a: 'best', b: 'poor', c: 'best', d: 'poor' }),
    );
    assert.deepEqual(
      rows.map((row) => [row.optionId, row.standing]),
      [
        ['a', 'right'],
        ['b', 'notRight'],
        ['c', 'alsoRight'],
        ['d', 'others'],
      ],
    );
  });
});
