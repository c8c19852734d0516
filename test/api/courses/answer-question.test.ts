import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { answerQuestion, getUnit } from '../../../src/contract/index.ts';
import type { CourseQuestion } from '../../../src/contract/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Answer, Caller, TestProduct } from '../../support/start-test-product.ts';
import { courseId, readUnits, rightOptions, wrongOptions } from './mentor-course.ts';
import type { WrittenQuestion } from './mentor-course.ts';
import { inEnglish, takeCourse } from './take-course.ts';

let product: TestProduct;
let caller: Caller;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());
beforeEach(async () => {
  caller = await product.signIn(await product.addPerson());
});

const units = readUnits('en');
const [unit] = units;
assert.ok(unit);
const unitId = unit.id;
const ofKind = (kind: WrittenQuestion['kind']): WrittenQuestion => {
  const question = unit.questions.find((each) => each.kind === kind);
  assert.ok(question);
  return question;
};

type Answered = NonNullable<CourseQuestion['answered']>;
const answer = (
  questionId: string,
  optionIds: string[],
  language = 'en',
): Promise<Answer<Answered>> =>
  caller.ask(answerQuestion, {
    params: { courseId, unitId },
    query: { language },
    body: { questionId, optionIds },
  });

async function readQuestions(id: string, language = 'en'): Promise<CourseQuestion[]> {
  const read = await caller.call(getUnit, {
    params: { courseId, unitId: id },
    query: { language },
  });
  return read.pages
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'question' ? [block.question] : []));
}

test('which option is right and why never leaves the server before the answer', async () => {
  for (const { id, questions } of units) {
    const response = await fetch(`${product.url}/api/courses/${courseId}/units/${id}?language=en`, {
      headers: { Authorization: `Bearer ${caller.token}` },
    });
    const json = await response.text();
    assert.equal(response.status, 200);
    assert.ok(!/"(correct|quality|feedback|points)":|"(best|acceptable|poor)"/.test(json));
    for (const option of questions.flatMap(({ options }) => options)) {
      assert.ok(!json.includes(JSON.stringify(option.feedback).slice(1, -1)));
    }
    for (const question of await readQuestions(id)) {
      assert.deepEqual(Object.keys(question).sort(), [
        'answered',
        'id',
        'isScored',
        'kind',
        'options',
        'prompt',
      ]);
      for (const option of question.options) {
        assert.deepEqual(Object.keys(option).sort(), ['id', 'text']);
      }
    }
  }
});

test('an answer shows what each option of its question teaches, and of no other', async () => {
  const question = ofKind('scenario');
  const { body } = await answer(question.id, rightOptions(question));
  assert.equal(body.points, 1);
  assert.deepEqual(
    body.feedback,
    question.options.map(({ id, quality, feedback }) => ({
      optionId: id,
      quality,
      text: feedback,
    })),
  );
  for (const each of await readQuestions(unitId)) {
    if (each.id === question.id) assert.deepEqual(each.answered, body);
    else assert.equal(each.answered, null);
  }
});

test('the first answer counts: another one gets the first back', async () => {
  const question = ofKind('choice');
  const first = await answer(question.id, wrongOptions(question));
  assert.equal(first.body.points, 0);
  const second = await answer(question.id, rightOptions(question));
  assert.equal(second.status, 200);
  assert.deepEqual(second.body, first.body);
});

test('the first answer counts when several come at once', async () => {
  const question = ofKind('choice');
  const answers = await Promise.all(
    question.options.flatMap(({ id }) => [answer(question.id, [id]), answer(question.id, [id])]),
  );
  const [first] = answers;
  assert.ok(first);
  for (const each of answers) {
    assert.equal(each.status, 200);
    assert.deepEqual(each.body, first.body);
  }
  const rows = await product.inTransaction((work) =>
    work.db
      .selectFrom('course_answers as answer')
      .innerJoin('course_enrolments as enrolment', 'enrolment.id', 'answer.enrolment_id')
      .select('answer.option_ids')
      .where('enrolment.person_id', '=', caller.personId)
      .execute(),
  );
  assert.deepEqual(rows, [{ option_ids: first.body.optionIds }]);
});

test('several right options: part of the points, the same each time they are read', async () => {
  for (const { id, questions } of units) {
    for (const question of questions.filter(({ kind }) => kind === 'choices')) {
      const right = rightOptions(question);
      const answered = await caller.call(answerQuestion, {
        params: { courseId, unitId: id },
        query: inEnglish,
        body: { questionId: question.id, optionIds: right.slice(0, 1) },
      });
      assert.ok(Math.abs(answered.points - 1 / right.length) < 1e-5);
      const read = (await readQuestions(id)).find((each) => each.id === question.id);
      assert.deepEqual(read?.answered, answered);
    }
  }
});

test('an answer means the same in every language', async () => {
  const question = ofKind('choices');
  const inDutch = await answer(question.id, rightOptions(question), 'nl');
  assert.equal(inDutch.body.points, 1);
  const french = (await readQuestions(unitId, 'fr')).find(({ id }) => id === question.id);
  assert.deepEqual(french?.answered?.optionIds, inDutch.body.optionIds);
  assert.notDeepEqual(
    french.answered.feedback.map(({ text }) => text),
    inDutch.body.feedback.map(({ text }) => text),
  );
});

test('what is no answer to the question is refused and not kept', async () => {
  const choice = ofKind('choice');
  const elsewhere = units[1]?.questions[0]?.id ?? '';
  assert.equal((await answer(choice.id, ['no-such-option'])).problem?.code, 'invalid-input');
  assert.equal(
    (
      await answer(
        choice.id,
        choice.options.map(({ id }) => id),
      )
    ).problem?.code,
    'invalid-input',
  );
  assert.equal((await answer(choice.id, [])).problem?.code, 'invalid-input');
  assert.equal((await answer(ofKind('reflection').id, ['a'])).problem?.code, 'invalid-input');
  assert.equal((await answer(elsewhere, ['a'])).problem?.code, 'not-found');
  for (const question of await readQuestions(unitId)) assert.equal(question.answered, null);
});

test('answers after a course has ended change neither them nor the score', async () => {
  await takeCourse(caller, 'wrong');
  const question = ofKind('choice');
  const late = await answer(question.id, rightOptions(question));
  assert.deepEqual(late.body.optionIds, wrongOptions(question));
  assert.equal(late.body.points, 0);
});
