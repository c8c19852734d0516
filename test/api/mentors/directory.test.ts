import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  changeMentorRegistration,
  getMentorProfile,
  listMentorFilters,
  listMentors,
  listTopics,
} from '../../../src/contract/index.ts';
import { addMentee, addMentor } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let mentee: Caller;
before(async () => {
  product = await startTestProduct();
  mentee = await addMentee(product, { department: 'Finance', employeeNumber: 'mentee' });
  await addMentor(
    product,
    { topics: ['giving-feedback'], styles: ['coach'] },
    { givenName: 'Zoë', familyName: 'Müller', department: 'Sales', country: 'DE' },
  );
  await addMentor(
    product,
    { topics: ['public-speaking'], styles: ['sponsor'], languages: ['fr', 'en'] },
    { givenName: 'Luc', familyName: 'Peeters', department: 'Finance', country: 'BE' },
  );
});
after(() => product.close());

const names = async (query: Record<string, string | string[]> = {}): Promise<string[]> => {
  const { rows } = await mentee.call(listMentors, {
    params: { programmeId: product.programmeId },
    query,
  });
  return rows.map((row) => row.person.name);
};

test('the mentor who shares what the person wants to learn stands first, with the reason', async () => {
  const params = { programmeId: product.programmeId };
  const { rows } = await mentee.call(listMentors, { params });
  assert.deepEqual(
    rows.map((row) => row.person.name),
    ['Zoë Müller', 'Luc Peeters'],
  );
  const [reason] = rows[0]?.explanation.reasons ?? [];
  assert.deepEqual(reason, { kind: 'shared-topics', topics: ['giving-feedback'] });
  const filters = await mentee.call(listMentorFilters, { params });
  assert.deepEqual(filters.topics.toSorted(), ['giving-feedback', 'public-speaking']);
  assert.deepEqual(filters.countries, ['BE', 'DE']);
  assert.deepEqual(filters.departments, ['Finance', 'Sales']);
});

test('search finds names without accents, departments and topic labels in any language', async () => {
  assert.deepEqual(await names({ search: 'muller' }), ['Zoë Müller']);
  assert.deepEqual(await names({ search: 'FINANCE' }), ['Luc Peeters']);
  const { topics } = await mentee.call(listTopics, { query: { language: 'nl' } });
  const label = topics.find((topic) => topic.id === 'public-speaking')?.label ?? '';
  assert.ok(label.length > 3);
  assert.deepEqual(await names({ search: label }), ['Luc Peeters']);
  assert.deepEqual(await names({ search: '100%_' }), []);
});

test('filters narrow, and together they narrow further', async () => {
  assert.deepEqual(await names({ style: ['sponsor', 'affirmer'] }), ['Luc Peeters']);
  assert.deepEqual(await names({ country: 'DE', language: 'fr' }), []);
  assert.deepEqual(await names({ topic: 'giving-feedback', mode: 'virtual' }), ['Zoë Müller']);
});

test('one does not see oneself, one’s own reporting line, nor who has paused', async () => {
  const { caller, registration } = await addMentor(product, {}, { employeeNumber: 'boss' });
  await product.addPerson({ employeeNumber: 'report', managerEmployeeNumber: 'boss', jobLevel: 1 });
  const reportId = await product.inTransaction((work) =>
    work.db
      .selectFrom('people')
      .select('id')
      .where('employee_number', '=', 'report')
      .executeTakeFirstOrThrow(),
  );
  const report = await product.signIn(reportId.id);
  const list = async (caller_: Caller): Promise<string[]> =>
    (await caller_.call(listMentors, { params: { programmeId: product.programmeId } })).rows.map(
      (row) => row.registrationId,
    );
  assert.ok((await list(mentee)).includes(registration.id));
  assert.ok(!(await list(caller)).includes(registration.id));
  assert.ok(!(await list(report)).includes(registration.id));
  const profile = await report.call(getMentorProfile, {
    params: { programmeId: product.programmeId, registrationId: registration.id },
  });
  assert.equal(profile.ask.obstacle, 'own-reporting-line');
  await caller.call(changeMentorRegistration, {
    params: { programmeId: product.programmeId, change: 'pause' },
  });
  assert.ok(!(await list(mentee)).includes(registration.id));
});

test('pages hold each mentor once', async () => {
  for (let index = 0; index < 7; index++) await addMentor(product);
  const seen: string[] = [];
  for (const page of [1, 2, 3, 4]) {
    const { rows, total } = await mentee.call(listMentors, {
      params: { programmeId: product.programmeId },
      query: { page, pageSize: 3 },
    });
    assert.equal(total, 9);
    seen.push(...rows.map((row) => row.registrationId));
  }
  assert.equal(new Set(seen).size, 9);
  assert.equal(seen.length, 9);
});
