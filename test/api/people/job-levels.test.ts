import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  getMentorRegistration,
  getJobLevels,
  listPeople,
  previewJobLevels,
  saveJobLevels,
} from '../../../src/contract/index.ts';
import type { JobLevelScale } from '../../../src/contract/index.ts';
import { createPeople, mergePerson } from '../../../src/server/modules/people/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let noor: Caller;
before(async () => {
  product = await startTestProduct();
  const id = await product.addPerson({ jobLevel: 4, jobTitle: 'Adviser' });
  noor = await product.signIn(id, ['ld_administrator']);
});
after(() => product.close());

let numbers = 0;
async function tell(jobLevel: readonly string[] | null, jobTitle: string | null): Promise<string> {
  return product.inTransaction(async (work) => {
    const [person] = await createPeople(work, [`L-${++numbers}`]);
    assert.ok(person);
    const telling = { names: { given: 'Lee' }, jobLevel, jobTitle };
    await mergePerson(work, { kind: 'scim', provider: '' }, person.personId, telling);
    return person.personId;
  });
}

const levelOf = async (id: string): Promise<number | null> =>
  product.inTransaction(async (work) => {
    const row = await work.db
      .selectFrom('people')
      .select('job_level')
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return row.job_level;
  });

const scaleOf = (rules: JobLevelScale['rules']): JobLevelScale => ({
  levels: [
    { names: { nl: 'Instap', en: 'Entry' } },
    { names: { nl: 'Ervaren', en: 'Experienced', de: 'Erfahren' } },
    { names: { nl: 'Leidend' } },
  ],
  rules,
});

async function save(rules: JobLevelScale['rules']): Promise<void> {
  product.clock.advance({ seconds: 1 });
  const { savedAt: basedOn } = await noor.call(getJobLevels);
  await noor.call(saveJobLevels, { body: { scale: scaleOf(rules), basedOn } });
  assert.equal((await noor.call(getJobLevels)).isApplying, true);
  await product.drainJobs();
}

test('what is told shows with how many people lack a step by it, and a preview changes nobody', async () => {
  const [mapped, lacking] = [await tell(['2'], 'Tester'), await tell(['Band C'], 'Analyst')];
  await tell(['Band C'], 'Tester');
  const { told, language, levels } = await noor.call(getJobLevels);
  assert.equal(language, 'nl');
  assert.equal(levels[2]?.names.nl, 'Senior');
  const band = told.find(({ text }) => text === 'Band C');
  assert.deepEqual(band, {
    on: 'level',
    text: 'Band C',
    people: 2,
    withoutLevel: 2,
    level: null,
  });
  const rules: JobLevelScale['rules'] = [{ on: 'level', pattern: 'band c', level: 3 }];
  const preview = await noor.call(previewJobLevels, { body: scaleOf(rules) });
  assert.equal(preview.changes, 2);
  const at = (level: number | null, counts: typeof preview.before): number =>
    counts.find((each) => each.level === level)?.people ?? 0;
  assert.equal(at(3, preview.after) - at(3, preview.before), 2);
  assert.equal(at(null, preview.before) - at(null, preview.after), 2);
  assert.equal(await levelOf(mapped), 2);
  assert.equal(await levelOf(lacking), null);
});

test('saving places those who are here and those who come, and is in the audit log', async () => {
  const here = await tell(['Band X'], 'Clerk');
  const byTitle = await tell(null, 'Head of Everything');
  await save([
    { on: 'level', pattern: 'Band X', level: 2 },
    { on: 'title', pattern: 'head of *', level: 3 },
  ]);
  assert.equal(await levelOf(here), 2);
  assert.equal(await levelOf(byTitle), 3);
  assert.equal(await levelOf(await tell(['band x'], null)), 2);
  const { isApplying, counts } = await noor.call(getJobLevels);
  assert.equal(isApplying, false);
  assert.ok(counts.some(({ level, people }) => level === 3 && people >= 1));
  await save([]);
  assert.equal(await levelOf(here), null);
  const actions = await product.inTransaction((work) =>
    work.db
      .selectFrom('audit_log')
      .select(['action', 'actor_id'])
      .where('tenant_id', '=', work.tenantId)
      .where('action', 'like', 'job-levels.%')
      .execute(),
  );
  assert.ok(actions.every((row) => row.actor_id === noor.personId));
  assert.deepEqual(
    new Set(actions.map(({ action }) => action)),
    new Set(['job-levels.saved', 'job-levels.applied']),
  );
});

test('a step has its name in the reader’s language, else in the organisation’s', async () => {
  await save([]);
  const id = await product.addPerson({ jobLevel: 2, language: 'de', department: 'Names' });
  const german = await product.signIn(id);
  const params = { programmeId: product.programmeId };
  assert.equal(
    (await german.call(getMentorRegistration, { params })).eligibility.jobLevelName,
    'Erfahren',
  );
  const nameIn = async (language: string) =>
    (await noor.call(listPeople, { query: { language, department: 'Names' } })).rows[0]?.jobLevel
      ?.name;
  assert.equal(await nameIn('en'), 'Experienced');
  assert.equal(await nameIn('fr'), 'Ervaren');
});

describe('what is refused', () => {
  const put = (scale: JobLevelScale, basedOn: string | null) =>
    noor.ask(saveJobLevels, { body: { scale, basedOn } });

  test('a scale that goes on from one that is not the last', async () => {
    await save([]);
    assert.equal((await put(scaleOf([]), null)).problem?.code, 'conflict');
    assert.equal((await put(scaleOf([]), '2020-01-01T00:00:00Z')).problem?.code, 'conflict');
  });

  test('a step without a name in the organisation’s language, and a rule to no step', async () => {
    const { savedAt } = await noor.call(getJobLevels);
    const unnamed = { levels: [{ names: { en: 'Entry' } }], rules: [] };
    assert.equal((await put(unnamed, savedAt)).problem?.code, 'invalid-input');
    const tooHigh = scaleOf([{ on: 'title', pattern: 'x', level: 4 }]);
    assert.equal((await put(tooHigh, savedAt)).problem?.code, 'invalid-input');
    assert.equal((await noor.call(getJobLevels)).savedAt, savedAt);
  });
});
