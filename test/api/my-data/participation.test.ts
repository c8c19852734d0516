import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  endParticipation,
  exportMyData,
  getMentorship,
  getMyData,
  inviteToProgramme,
  listMentorRequests,
} from '../../../src/contract/index.ts';
import { categoryOf } from '../../../src/server/modules/my-data/personal-tables.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { activePair, beginPair, passIntroduction, renewed } from '../../support/mentorships.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { readCatalog } from '../database/catalog.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

test('shows the twelve attributes with whose word each is, and how much of what is kept', async () => {
  const managerId = await product.addPerson({ employeeNumber: 'boss-1', givenName: 'Ada' });
  const me = await product.signIn(
    await product.addPerson({ managerEmployeeNumber: 'boss-1', country: 'NL', jobLevel: 3 }),
  );
  assert.ok(managerId);
  const { attributes, kept } = await me.call(getMyData);
  const of = (name: string) => attributes.find(({ attribute }) => attribute === name);
  assert.equal(attributes.length, 12);
  assert.deepEqual(of('country'), { attribute: 'country', value: 'NL', source: 'csv' });
  assert.deepEqual(of('division'), { attribute: 'division', value: null, source: null });
  assert.equal(of('jobLevel')?.value, 'Senior');
  assert.ok(of('manager')?.value?.startsWith('Ada '));
  assert.equal(kept.find(({ category }) => category === 'requests')?.records, 0);
});

test('ending one’s part ends offers, searches, requests, invitations and mentorships at once', async () => {
  const pair = await activePair(product);
  const other = await addMentor(product);
  const request = await ask(pair.mentee, other.registration.id);
  const owner = await product.signIn(await product.addPerson(), ['ld_administrator']);
  await owner.call(inviteToProgramme, {
    params: { programmeId: product.programmeId },
    body: { personIds: [pair.mentee.personId], role: 'mentor', words: '' },
  });
  const { participation: before } = await pair.mentee.call(getMyData);
  assert.deepEqual(before, {
    offers: 0,
    searches: 1,
    requests: 1,
    invitations: 1,
    mentorships: 1,
  });
  const { participation } = await pair.mentee.call(endParticipation);
  assert.deepEqual(participation, {
    offers: 0,
    searches: 0,
    requests: 0,
    invitations: 0,
    mentorships: 0,
  });
  await product.drainJobs();
  const ended = await pair.mentor.call(getMentorship, { params: { id: pair.mentorshipId } });
  assert.equal(ended.state, 'ended_early');
  const { requests } = await (
    await product.signIn(other.caller.personId)
  ).call(listMentorRequests, { query: { as: 'mentor' } });
  assert.equal(requests.find(({ id }) => id === request.id)?.state, 'withdrawn');
});

test('a mentor who stops closes what others asked, and can begin again', async () => {
  const { caller: mentor, registration } = await addMentor(product);
  const mentee = await addMentee(product);
  const request = await ask(mentee, registration.id);
  await mentor.call(endParticipation);
  await product.drainJobs();
  const { requests } = await mentee.call(listMentorRequests, { query: { as: 'mentee' } });
  assert.equal(requests.find(({ id }) => id === request.id)?.state, 'expired');
  assert.equal((await mentor.call(endParticipation)).participation.offers, 0);
});

test('in an introduction the end is a private no: nothing changes for the other until its day', async () => {
  const pair = await beginPair(product);
  const params = { id: pair.mentorshipId };
  const before = await pair.mentee.call(getMentorship, { params });
  const { participation } = await pair.mentor.call(endParticipation);
  assert.equal(participation.mentorships, 1);
  await product.drainJobs();
  assert.deepEqual(await pair.mentee.call(getMentorship, { params }), before);
  await passIntroduction(product);
  const { mentee } = await renewed(product, pair);
  assert.equal((await mentee.call(getMentorship, { params })).state, 'ended_early');
});

test('the export gives no secret, and nothing that another said on their own side', async () => {
  const me = await product.signIn(await product.addPerson());
  const { tables, categories } = await me.call(exportMyData);
  assert.ok((tables.sessions ?? []).length > 0);
  for (const row of tables.sessions ?? []) assert.ok(!('token_hash' in row));
  const named = new Set(categories.flatMap((category) => category.tables));
  for (const table of Object.keys(tables)) assert.ok(named.has(table), table);
});

/** Tables that name people and are in nobody's export, with the reason. */
const leftOut: Readonly<Record<string, string>> = {
  break_glass_links: 'a quarter of an hour, of a person that stands for nobody',
  cohorts: 'tells who made it, of other people',
  lms_content_selections: 'one visit to the editor of a course: ten hours',
  lms_registration_links: 'tells who made it: a way in for a platform',
  people_imports: 'tells who brought the file in, of other people',
  programme_rules: 'tells who changed it: rules of everybody',
  programmes: 'tells who made it',
  scim_tokens: 'tells who made it: a secret of HR',
  session_tickets: 'kept for one minute',
};

test('no table that names people is forgotten', async () => {
  const exported = new Set(Object.keys(categoryOf));
  const naming = (await readCatalog(product.database.store)).filter(({ references }) =>
    references.some(({ table }) => table === 'people' || table === 'mentorship_members'),
  );
  assert.ok(naming.length > 20);
  const forgotten = naming
    .map(({ name }) => name)
    .filter((name) => !exported.has(name) && !(name in leftOut));
  assert.deepEqual(forgotten, []);
});
