import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { previewRanking } from '../../../src/contract/index.ts';
import type { MatchingWeights } from '../../../src/contract/index.ts';
import { addMentor } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let noor: Caller;
before(async () => {
  product = await startTestProduct();
  noor = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const dutch = { languages: ['nl' as const] };
  // One has the topic in the same department, the other neither topic nor department.
  await addMentor(
    product,
    { ...dutch, topics: ['giving-feedback'] },
    { givenName: 'Tess', familyName: 'Topic', department: 'Sales' },
  );
  await addMentor(
    product,
    { ...dutch, topics: ['public-speaking'] },
    { givenName: 'Ugo', familyName: 'Unit', department: 'Finance' },
  );
});
after(() => product.close());

const nothing: MatchingWeights = {
  goalsAndSkills: 0,
  experienceGap: 0,
  languageAndTimeZone: 0,
  differentUnit: 0,
  style: 0,
};
const preview = (weights: Partial<MatchingWeights>, languages: string[] = ['nl']) =>
  noor.call(previewRanking, {
    params: { programmeId: product.programmeId },
    body: {
      weights: { ...nothing, ...weights },
      example: {
        topics: ['giving-feedback'],
        jobLevel: 1,
        department: 'Sales',
        languages: languages as ['nl'],
      },
    },
  });

test('the order by other weights stands beside the one that holds', async () => {
  const { mentors, total } = await preview({ differentUnit: 1 });
  assert.equal(total, 2);
  assert.deepEqual(
    mentors.map(({ person, before: was, after: is }) => [person.name, was.place, is.place]),
    [
      ['Ugo Unit', 2, 1],
      ['Tess Topic', 1, 2],
    ],
  );
  const same = await preview({ goalsAndSkills: 0.55, differentUnit: 0.1 });
  assert.ok(same.mentors.every(({ before: was, after: is }) => was.place === is.place));
});

test('the programme’s rules keep out whom they would keep out', async () => {
  assert.equal((await preview({ style: 1 }, ['de'])).total, 0);
});

test('nothing is kept, or counted as shown', async () => {
  await preview({ goalsAndSkills: 1 });
  await product.drainJobs();
  const { lists, shown } = await product.inTransaction(async (work) => ({
    lists: await work.db.selectFrom('mentor_lists').select('id').execute(),
    shown: await work.db.selectFrom('mentor_registrations').select('impressions').execute(),
  }));
  assert.deepEqual(lists, []);
  assert.ok(shown.every(({ impressions }) => impressions === 0));
});

test('it is for who owns the programme', async () => {
  const owner = await product.signIn(await product.addPerson(), ['programme_owner']);
  const { problem } = await owner.ask(previewRanking, {
    params: { programmeId: product.programmeId },
    body: {
      weights: { ...nothing, style: 1 },
      example: { topics: [], jobLevel: null, department: null, languages: [] },
    },
  });
  assert.equal(problem?.code, 'not-found');
});
