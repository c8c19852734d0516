import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { getPersonRecord, listPeople, listPeopleFilters } from '../../../src/contract/index.ts';
import type { PersonRow } from '../../../src/contract/index.ts';
import { mergePerson } from '../../../src/server/modules/people/index.ts';
import { selectMatching } from '../../../src/server/modules/people/records/list-people.views.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

/** People beside those whom the tests name. */
const others = 10_000;

let product: TestProduct;
let noor: Caller;

before(async () => {
  product = await startTestProduct();
  const id = await product.addPerson({ employeeNumber: 'ADMIN-1', givenName: 'Noor' });
  noor = await product.signIn(id, ['ld_administrator']);
  await addNamed();
  await product.inTransaction(async (work) => {
    await sql`
      insert into people (tenant_id, id, employee_number, given_name, family_name, email, department,
        country, job_level, created_at, updated_at)
      select ${work.tenantId}::uuid, gen_random_uuid(), 'F-' || n, 'Filler' || n % 97,
        'Crowd' || n, 'crowd' || n || '@fill.example', 'Crowd', 'BE', n % 5 + 1,
        ${work.now}::timestamptz, ${work.now}::timestamptz
      from generate_series(1, ${others}::integer) n`.execute(work.db);
    await sql`select analyze_people()`.execute(work.db);
  });
});
after(() => product.close());

async function addNamed(): Promise<void> {
  const named = { department: 'Finance', country: 'NL' };
  await product.addPerson({ ...named, givenName: 'Élise', familyName: 'van den Berg' });
  await product.addPerson({ ...named, givenName: 'Jean-Luc', familyName: 'Bergman', jobLevel: 5 });
  await product.addPerson({
    ...named,
    employeeNumber: 'AB-77',
    givenName: 'Zoë',
    familyName: 'Aalbers',
    email: 'zoe.aalbers@mail.example',
    jobLevel: null,
  });
}

const list = (query: Record<string, string | number | readonly string[]> = {}) =>
  noor.call(listPeople, { query: { language: 'en', ...query } });
const namesOf = (rows: readonly PersonRow[]): string[] => rows.map(({ name }) => name);
const found = async (search: string): Promise<string[]> => namesOf((await list({ search })).rows);

describe('finding people', () => {
  test('by the beginning of any word of their name, without case and accents', async () => {
    assert.deepEqual(await found('BERG'), ['Jean-Luc Bergman', 'Élise van den Berg']);
    assert.deepEqual(await found('elise'), ['Élise van den Berg']);
    assert.deepEqual(await found('ber jea'), ['Jean-Luc Bergman']);
    assert.deepEqual(await found('jean-luc'), ['Jean-Luc Bergman']);
    assert.deepEqual(await found('erg'), []);
    assert.deepEqual(await found('%'), []);
  });

  test('by e-mail address and employee number, whole', async () => {
    assert.deepEqual(await found('Zoe.Aalbers@mail.example'), ['Zoë Aalbers']);
    assert.deepEqual(await found('ab-77'), ['Zoë Aalbers']);
    assert.deepEqual(await found('ab-77 zoe'), ['Zoë Aalbers']);
    assert.deepEqual(await found('ab-77 berg'), []);
  });

  test('by what they are called now, and no longer by what they were called', async () => {
    const id = await product.addPerson({ givenName: 'Karin', familyName: 'Oldname' });
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'scim', provider: '' }, id, {
        names: { given: 'Karin', family: 'Newname' },
      }),
    );
    assert.deepEqual(await found('oldname'), []);
    assert.deepEqual(await found('newname'), ['Karin Newname']);
  });

  test('by department, country, level and whether they left', async () => {
    const finance = await list({ department: 'Finance', country: ['NL', 'DE'] });
    assert.deepEqual(namesOf(finance.rows), [
      'Zoë Aalbers',
      'Jean-Luc Bergman',
      'Élise van den Berg',
    ]);
    assert.equal(finance.matches, 3);
    assert.equal(finance.next, null);
    assert.deepEqual(namesOf((await list({ department: 'Finance', level: ['0', '5'] })).rows), [
      'Zoë Aalbers',
      'Jean-Luc Bergman',
    ]);
    const id = await product.addPerson({ ...{ department: 'Gone' }, givenName: 'Left' });
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'scim', provider: '' }, id, { employment: false }),
    );
    assert.equal((await list({ department: 'Gone', state: 'active' })).matches, 0);
    assert.equal((await list({ department: 'Gone', state: 'left' })).rows[0]?.state, 'left');
  });

  test('the filters have the values that people have, in the order of the reader’s language', async () => {
    const filters = await noor.call(listPeopleFilters, { query: { language: 'en' } });
    assert.ok(filters.departments.includes('Finance') && filters.departments.includes('Crowd'));
    assert.deepEqual([...filters.departments].sort(), filters.departments);
    assert.deepEqual(
      filters.levels.map(({ name }) => name),
      ['Junior', 'Medior', 'Senior', 'Lead', 'Manager', 'Director'],
    );
  });

  test('no more than a thousand are counted', async () => {
    assert.equal((await list({ search: 'crowd' })).matches, 1000);
  });

  test('among ten thousand no search looks through everybody', async () => {
    await product.inTransaction(async (work) => {
      for (const search of ['berg', 'jean-luc berg', 'ab-77', 'zoe.aalbers@mail.example']) {
        const query = listPeople.query.parse({ language: 'en', search });
        const plan: Record<string, string>[] = await selectMatching(work, query)
          .select('id')
          .orderBy('name_key')
          .limit(26)
          .explain('text');
        const text = plan.map((line) => Object.values(line).join(' ')).join('\n');
        assert.doesNotMatch(text, /Seq Scan on (people|person_words)/, text);
        assert.match(text, /word >= /, text);
        assert.match(text, /person_words_pkey/, text);
      }
    });
  });
});

describe('a list of any length', () => {
  test('comes page by page in one order, each person once', async () => {
    const seen: PersonRow[] = [];
    let next: string | null | undefined;
    for (let pages = 0; next !== null && pages < 200; pages++) {
      const query = { pageSize: 100, ...(next === undefined ? {} : { after: next }) };
      const page: { rows: PersonRow[]; next: string | null } = await list(query);
      seen.push(...page.rows);
      next = page.next;
    }
    assert.equal(next, null);
    assert.ok(seen.length > others);
    assert.equal(new Set(seen.map(({ id }) => id)).size, seen.length);
    assert.equal(namesOf(seen)[0], 'Zoë Aalbers');
    const ahead = namesOf(seen).findIndex((name) => name === 'Jean-Luc Bergman');
    assert.ok(ahead < namesOf(seen).findIndex((name) => name === 'Élise van den Berg'));
  });

  test('goes on where somebody was who is gone', async () => {
    const first = await list({ department: 'Finance', pageSize: 1 });
    const [zoe] = first.rows;
    assert.ok(zoe && first.next !== null);
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'scim', provider: '' }, zoe.id, { department: 'Elsewhere' }),
    );
    const second = await list({ department: 'Finance', pageSize: 1, after: first.next });
    assert.deepEqual(namesOf(second.rows), ['Jean-Luc Bergman']);
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'scim', provider: '' }, zoe.id, {}),
    );
  });

  test('a place that is none is said to be so', async () => {
    for (const place of ['nowhere', Buffer.from('["a\\u0000", 1]').toString('base64url')]) {
      const { status, problem } = await noor.ask(listPeople, {
        query: { language: 'en', after: place },
      });
      assert.equal(status, 400);
      assert.equal(problem?.code, 'invalid-input');
    }
  });
});

describe('the record of a person', () => {
  test('says whose word each attribute is, since when, and what the others say', async () => {
    const boss = await product.addPerson({ givenName: 'Bo', familyName: 'Boss' });
    const id = await product.addPerson({ employeeNumber: 'R-1', department: 'Sales', jobLevel: 2 });
    const toldByFile = product.clock.now().toISOString();
    product.clock.advance({ hours: 1 });
    await product.inTransaction((work) =>
      mergePerson(work, { kind: 'scim', provider: '' }, id, {
        department: 'Finance',
        manager: boss,
      }),
    );
    const toldByScim = product.clock.now().toISOString();
    const { person, parts } = await noor.call(getPersonRecord, {
      params: { id },
      query: { language: 'en' },
    });
    assert.equal(person.department, 'Finance');
    assert.deepEqual(person.jobLevel, { level: 2, name: 'Medior' });
    const of = (part: string) => parts.find((each) => each.part === part);
    assert.deepEqual(of('department'), {
      part: 'department',
      owner: { source: 'scim', value: 'Finance', toldAt: toldByScim },
      others: [{ source: 'csv', value: 'Sales', toldAt: toldByFile }],
    });
    assert.equal(of('manager')?.owner?.value, 'Bo Boss');
    assert.deepEqual(of('jobLevel')?.owner, { source: 'csv', value: '2', toldAt: toldByFile });
    assert.deepEqual(of('startDate'), { part: 'startDate', owner: null, others: [] });
  });

  test('is of this organisation, and of somebody', async () => {
    const { problem } = await noor.ask(getPersonRecord, {
      params: { id: randomUUID() },
      query: { language: 'en' },
    });
    assert.equal(problem?.code, 'not-found');
  });
});
