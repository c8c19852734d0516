import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { getSourceOrder, saveSourceOrder } from '../../../src/contract/index.ts';
import type { FirstSources, PersonSource } from '../../../src/contract/index.ts';
import {
  createPeople,
  findOrCreatePerson,
  launchSnapshot,
  mergePerson,
} from '../../../src/server/modules/people/index.ts';
import type { Visitor } from '../../../src/server/modules/people/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

const rowOf = (id: string) =>
  product.inTransaction((work) =>
    work.db
      .selectFrom('people')
      .selectAll()
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow(),
  );

let numbers = 0;
const newNumber = (): string => `M-${++numbers}`;
async function addNumber(number: string): Promise<string> {
  const [person] = await product.inTransaction((work) => createPeople(work, [number]));
  assert.ok(person);
  return person.personId;
}

const tell = (
  kind: PersonSource,
  personId: string,
  telling: Parameters<typeof mergePerson>[3],
  provider = '',
) => product.inTransaction((work) => mergePerson(work, { kind, provider }, personId, telling));

const visitor = (subject: string, employeeNumber: string | null = null): Visitor => ({
  kind: 'lti',
  externalId: null,
  provider: '00000000-0000-4000-8000-000000000001',
  subject,
  employeeNumber,
  givenName: 'Sam',
  familyName: 'of the LMS',
  email: 'sam@lms.example',
  locale: 'nl_NL',
});

describe('what several sources tell', () => {
  test('HR goes before a launch, which fills in what HR does not say', async () => {
    const number = newNumber();
    const id = await addNumber(number);
    await tell('csv', id, {
      names: { given: 'Samira', family: 'de Wit' },
      department: 'Sales',
      jobLevel: ['3'],
    });
    const launched = await product.inTransaction((work) =>
      findOrCreatePerson(work, visitor('fills', number)),
    );
    assert.equal(launched, id);
    const row = await rowOf(id);
    assert.equal(`${row.given_name} ${row.family_name}`, 'Samira de Wit');
    assert.equal(row.email, 'sam@lms.example');
    assert.equal(row.language, 'nl-NL');
    assert.equal(row.department, 'Sales');
    assert.equal(row.job_level, 3);
    assert.deepEqual(row.said_by, {
      names: 'csv',
      department: 'csv',
      jobLevel: 'csv',
      email: 'launch',
      language: 'launch',
    });
  });

  test('SCIM goes before CSV, whichever came first, and gives way again', async () => {
    const id = await addNumber(newNumber());
    await tell('scim', id, { department: 'Finance' });
    await tell('csv', id, { department: 'Sales', division: 'North' });
    assert.equal((await rowOf(id)).department, 'Finance');
    const change = await tell('scim', id, {});
    assert.deepEqual(change?.changed, ['department']);
    const row = await rowOf(id);
    assert.equal(row.department, 'Sales');
    assert.equal(row.division, 'North');
  });

  test('nothing but the twelve attributes is kept, and nothing counts that means nothing', async () => {
    const id = await addNumber(newNumber());
    const telling = {
      department: 'Sales',
      country: 'Atlantis',
      startDate: 'soon',
      timeZone: 'Mars/Base',
      email: 'no address',
      salary: '100000',
      phoneNumber: '+31 6',
    };
    await tell('scim', id, telling);
    const row = await rowOf(id);
    assert.deepEqual(
      [row.department, row.country, row.start_date, row.time_zone, row.email],
      ['Sales', null, null, null, null],
    );
    const kept = await product.inTransaction((work) =>
      work.db
        .selectFrom('person_sources')
        .select('said')
        .where('tenant_id', '=', work.tenantId)
        .where('person_id', '=', id)
        .execute(),
    );
    const { salary: _salary, phoneNumber: _phoneNumber, ...ofTheTwelve } = telling;
    assert.deepEqual(kept, [{ said: ofTheTwelve }]);
  });

  test('a launch that tells nothing new is known by its snapshot', async () => {
    const again = visitor('snapshot');
    const id = await product.inTransaction((work) => findOrCreatePerson(work, again));
    const before = await rowOf(id);
    const isSame = (of: Visitor) =>
      product.inTransaction(async (work) => {
        const row = await work.db
          .selectFrom('person_sources')
          .select('person_id')
          .where('tenant_id', '=', work.tenantId)
          .where('person_id', '=', id)
          .where('source', '=', 'launch')
          .where('provider', '=', of.provider)
          .where('said', '=', sql<string>`${launchSnapshot(of)}::jsonb`)
          .executeTakeFirst();
        return row !== undefined;
      });
    assert.ok(await isSame(again));
    assert.ok(!(await isSame({ ...again, familyName: 'Married' })));
    product.clock.advance({ hours: 1 });
    await product.inTransaction((work) => findOrCreatePerson(work, again));
    assert.deepEqual(await rowOf(id), before, 'the person did not change');
  });
});

describe('which source owns which attribute', () => {
  const asAdministrator = async () =>
    product.signIn(await product.addPerson(), ['ld_administrator']);

  test('one that is put first for an attribute counts for everybody, those who are here included', async () => {
    const noor = await asAdministrator();
    const id = await addNumber(newNumber());
    await tell('scim', id, { email: 'sam@scim.example', department: 'Finance' });
    await tell('csv', id, { email: 'sam@file.example', department: 'Sales' });
    const before = await noor.call(getSourceOrder);
    assert.ok(Object.values(before.first).every((source) => source === null));
    const people = before.told.find(({ part, source }) => part === 'email' && source === 'csv');
    assert.ok((people?.people ?? 0) >= 1);

    const save = async (first: FirstSources): Promise<void> => {
      product.clock.advance({ seconds: 1 });
      const { savedAt } = await noor.call(getSourceOrder);
      await noor.call(saveSourceOrder, { body: { first, basedOn: savedAt } });
      assert.equal((await noor.call(getSourceOrder)).isApplying, true);
      await product.drainJobs();
      assert.equal((await noor.call(getSourceOrder)).isApplying, false);
    };
    await save({ ...before.first, email: 'csv' });
    const row = await rowOf(id);
    assert.deepEqual([row.email, row.department], ['sam@file.example', 'Finance']);
    assert.deepEqual(row.said_by, { email: 'csv', department: 'scim' });
    await tell('scim', id, { email: 'sam@new.example', department: 'Legal' });
    assert.equal((await rowOf(id)).email, 'sam@file.example', 'also from what comes later');
    await save(before.first);
    assert.equal((await rowOf(id)).email, 'sam@new.example');
  });

  test('somebody of whom a stronger source says otherwise leaves by it, and is told of as a leaver', async () => {
    const noor = await asAdministrator();
    const id = await addNumber(newNumber());
    await tell('csv', id, { employment: true });
    await tell('roster', id, { employment: false });
    assert.equal((await rowOf(id)).state, 'active');
    const { first, savedAt } = await noor.call(getSourceOrder);
    const body = { first: { ...first, employment: 'roster' as const }, basedOn: savedAt };
    product.clock.advance({ seconds: 1 });
    await noor.call(saveSourceOrder, { body });
    const stale = await noor.ask(saveSourceOrder, { body });
    assert.equal(stale.problem?.code, 'conflict');
    await product.drainJobs();
    assert.equal((await rowOf(id)).state, 'left');
    const rows = await product.inTransaction(({ db, tenantId }) =>
      db
        .selectFrom('audit_log')
        .select('action')
        .where('tenant_id', '=', tenantId)
        .where((is) => is.or([is('subject_id', '=', id), is('action', 'like', 'source-order.%')]))
        .orderBy('sequence', 'desc')
        .limit(3)
        .execute(),
    );
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['source-order.applied', 'person.left', 'source-order.saved'],
    );
    await noor.call(saveSourceOrder, {
      body: { first, basedOn: (await noor.call(getSourceOrder)).savedAt },
    });
    await product.drainJobs();
    assert.equal((await rowOf(id)).state, 'active');
  });
});

describe('managers', () => {
  test('one who is told of later is joined when they come', async () => {
    const [number, managerNumber] = [newNumber(), newNumber()];
    const id = await addNumber(number);
    await tell('csv', id, { manager: managerNumber });
    assert.equal((await rowOf(id)).manager_id, null);
    const managerId = await addNumber(managerNumber);
    await tell('csv', managerId, { jobTitle: 'Manager' });
    assert.equal((await rowOf(id)).manager_id, managerId);
  });

  test('they are named by employee number, by id, or by an address of one person', async () => {
    const managerNumber = newNumber();
    const managerId = await addNumber(managerNumber);
    await tell('csv', managerId, { email: 'Boss@HR.example' });
    for (const key of [managerNumber, managerId, 'boss@hr.EXAMPLE']) {
      const id = await addNumber(newNumber());
      await tell('csv', id, { manager: key });
      assert.equal((await rowOf(id)).manager_id, managerId, key);
    }
    const namesakeId = await addNumber(newNumber());
    await tell('csv', namesakeId, { email: 'boss@hr.example' });
    const id = await addNumber(newNumber());
    await tell('csv', id, { manager: 'boss@hr.example' });
    assert.equal((await rowOf(id)).manager_id, null, 'two people have the address');
  });

  test('a circle of managers is kept as it is told', async () => {
    const [first, second] = [newNumber(), newNumber()];
    const [firstId, secondId] = [await addNumber(first), await addNumber(second)];
    await tell('csv', firstId, { manager: second });
    await tell('csv', secondId, { manager: first });
    assert.equal((await rowOf(firstId)).manager_id, secondId);
    assert.equal((await rowOf(secondId)).manager_id, firstId);
  });
});
