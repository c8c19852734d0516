import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  exportCompletions,
  getUnit,
  listCompletions,
  saveUnitPosition,
} from '../../../src/contract/index.ts';
import type { Completion, ImportedPerson } from '../../../src/contract/index.ts';
import { addDays } from '../../../src/server/kernel/clock.ts';
import { newId } from '../../../src/server/kernel/ids.ts';
import { assignCourse } from '../../../src/server/modules/courses/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { courseId, readUnits } from '../courses/mentor-course.ts';
import { takeCourse } from '../courses/take-course.ts';

let product: TestProduct;
let administrator: Caller;
const ids = new Map<string, string>();

/** Adds a person who is named in the tests by their given name. */
async function add(person: Partial<ImportedPerson> & { givenName: string }): Promise<Caller> {
  const id = await product.addPerson({ familyName: 'Test', department: null, ...person });
  ids.set(person.givenName, id);
  return product.signIn(id);
}

const assign = (caller: Caller, days: number): Promise<void> =>
  product.inTransaction((work) =>
    assignCourse(work, {
      personId: caller.personId,
      courseId,
      dueAt: addDays(product.clock.now(), days),
    }),
  );

const unitId = readUnits('en')[0]?.id ?? '';
const open = (caller: Caller) =>
  caller.call(getUnit, { params: { courseId, unitId }, query: { language: 'en' } });

/** Where the score of a course is on its way to the LMS. */
const deliver = (caller: Caller, state: string): Promise<unknown> =>
  product.inTransaction((work) =>
    work.db
      .insertInto('lms_scores')
      .values({
        tenant_id: work.tenantId,
        id: newId(work.now),
        person_id: caller.personId,
        course_id: courseId,
        score_given: 100,
        state,
        created_at: work.now,
        updated_at: work.now,
      })
      .execute(),
  );

before(async () => {
  product = await startTestProduct();
  const late = await add({
    givenName: 'Zoë',
    familyName: 'Laat',
    department: 'Finance',
    country: 'NL',
  });
  await assign(late, 1);
  const overdue = await add({
    givenName: 'Anna',
    familyName: 'Laat',
    department: 'Finance',
    country: 'BE',
  });
  await assign(overdue, 2);
  product.clock.advance({ days: 3 });

  // Late in the evening of 5 March in UTC, and already the 6th in Amsterdam.
  product.clock.advance({ hours: 14, minutes: 30 });
  const passed = await add({
    givenName: 'Bob',
    familyName: 'Klaar, de "beste"',
    email: '+cmd@example.com',
    department: 'Sales',
    country: 'NL',
  });
  await assign(passed, 0.5);
  await takeCourse(passed, 'right');
  await deliver(passed, 'delivered');
  product.clock.advance({ days: 1 });

  const failed = await add({
    givenName: 'Carl',
    familyName: 'Test',
    department: 'Sales',
    country: 'DE',
  });
  await assign(failed, 5);
  await takeCourse(failed, 'wrong');

  const busy = await add({
    givenName: 'Dora',
    familyName: 'Test',
    department: '+Research',
    country: 'NL',
  });
  await open(busy);
  await busy.call(saveUnitPosition, { params: { courseId, unitId }, body: { page: 3 } });

  const due = await add({ givenName: 'Emil', familyName: 'Test', country: 'NL' });
  await assign(due, 5);
  await add({ givenName: 'Nobody', familyName: 'Enrolled' });
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());

type Query = Record<string, string | number | readonly string[]>;
const list = (query: Query = {}) =>
  administrator.call(listCompletions, { query: { language: 'en', ...query } });
const givenNames = async (query: Query): Promise<string[]> =>
  (await list(query)).rows.map(({ name }) => name.split(' ')[0] ?? '');
const rowOf = async (givenName: string): Promise<Completion> => {
  const row = (await list()).rows.find(({ personId }) => personId === ids.get(givenName));
  assert.ok(row);
  return row;
};

test('every enrolment is a row: overdue first, then by due date, then by name', async () => {
  assert.deepEqual(await givenNames({}), ['Zoë', 'Anna', 'Bob', 'Carl', 'Emil', 'Dora']);
});

test('a row says how far the person is, what the score is and where it went', async () => {
  const { completedAt, dueAt, ...passed } = await rowOf('Bob');
  assert.deepEqual(passed, {
    personId: ids.get('Bob'),
    name: 'Bob Klaar, de "beste"',
    email: '+cmd@example.com',
    department: 'Sales',
    country: 'NL',
    courseId,
    courseTitle: 'Being a mentor',
    state: 'completed',
    progress: 100,
    score: 100,
    isOverdue: false,
    grade: 'delivered',
    gradeProblem: null,
    gradeDetail: null,
  });
  assert.equal(completedAt, '2026-03-05T23:30:00.000Z');
  assert.equal(dueAt, '2026-03-06T11:30:00.000Z');

  const failed = await rowOf('Carl');
  assert.deepEqual([failed.state, failed.score, failed.completedAt], ['failed', 0, null]);
  const pages = readUnits('en').reduce((sum, unit) => sum + unit.pages, 0);
  const busy = await rowOf('Dora');
  assert.equal(busy.progress, Math.floor(300 / pages));
  assert.deepEqual([busy.state, busy.score, busy.dueAt], ['in_progress', null, null]);
  const late = await rowOf('Anna');
  assert.deepEqual([late.state, late.isOverdue, late.grade], ['not_started', true, 'none']);
});

test('what is overdue is past its due date and not completed', async () => {
  const now = product.clock.now().toISOString();
  const passed = await rowOf('Bob');
  assert.ok(passed.dueAt !== null && passed.dueAt < now);
  for (const row of (await list()).rows) {
    const isPast = row.dueAt !== null && row.dueAt < now;
    assert.equal(row.isOverdue, isPast && row.state !== 'completed', row.name);
  }
});

test('filters narrow the rows, and several values of one filter widen it', async () => {
  assert.deepEqual(await givenNames({ department: 'Sales' }), ['Bob', 'Carl']);
  assert.deepEqual(await givenNames({ department: ['Sales', 'Finance'], country: 'NL' }), [
    'Zoë',
    'Bob',
  ]);
  assert.deepEqual(await givenNames({ state: ['failed', 'in_progress'] }), ['Carl', 'Dora']);
  assert.deepEqual(await givenNames({ course: 'another-course' }), []);
  assert.equal((await givenNames({ course: courseId })).length, 6);
});

test('search finds words of the name and the e-mail address, whatever their case and accents', async () => {
  assert.deepEqual(await givenNames({ search: 'zoe LAAT' }), ['Zoë']);
  assert.deepEqual(await givenNames({ search: 'cmd@example' }), ['Bob']);
  assert.deepEqual(await givenNames({ search: '%' }), []);
  assert.deepEqual(await givenNames({ search: '_' }), []);
  assert.deepEqual(await givenNames({ search: '\\' }), []);
  assert.deepEqual(await givenNames({ search: "'; drop" }), []);
});

test('days of completion are days of the organisation, both ends within', async () => {
  assert.deepEqual(await givenNames({ completedFrom: '2026-03-06' }), ['Bob']);
  assert.deepEqual(await givenNames({ completedFrom: '2026-03-06', completedTo: '2026-03-06' }), [
    'Bob',
  ]);
  assert.deepEqual(await givenNames({ completedFrom: '2026-03-07' }), []);
  assert.deepEqual(await givenNames({ completedTo: '2026-03-05' }), []);
  assert.deepEqual(await givenNames({ completedFrom: '0000-01-01', completedTo: '9999-12-31' }), [
    'Bob',
  ]);
});

test('the summary counts everything that fits, whatever the page', async () => {
  const summary = { completed: 1, inProgress: 2, notStarted: 3, overdue: 2 };
  for (const page of [1, 2, 3, 9]) {
    const answer = await list({ page, pageSize: 2 });
    assert.deepEqual(answer.summary, summary);
    assert.equal(answer.total, 6);
    assert.equal(answer.rows.length, page > 3 ? 0 : 2);
  }
  const pages = await Promise.all([1, 2, 3].map((page) => givenNames({ page, pageSize: 2 })));
  assert.deepEqual(pages.flat(), await givenNames({}));
  assert.deepEqual((await list({ department: 'Finance', pageSize: 1 })).summary, {
    completed: 0,
    inProgress: 0,
    notStarted: 2,
    overdue: 2,
  });
});

test('the filters offer every value there is, whatever is filtered', async () => {
  const { departments, countries, courses } = await list({ state: 'completed' });
  assert.deepEqual(departments, ['+Research', 'Finance', 'Sales']);
  assert.deepEqual(countries, ['BE', 'DE', 'NL']);
  assert.deepEqual(courses, [{ id: courseId, title: 'Being a mentor' }]);
});

test('the export holds every row of the filters, in the order of the screen', async () => {
  const answer = await administrator.ask(exportCompletions, { query: { language: 'en' } });
  assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
  const lines = answer.body.split('\r\n');
  assert.deepEqual(lines.slice(0, 2), [
    'Name,E-mail,Department,Country,Course,State,Progress (%),Score (%),Due date,Overdue,Completed on,Grade',
    `Zoë Laat,${(await rowOf('Zoë')).email ?? ''},Finance,NL,Being a mentor,Not started,0,,2026-03-03,Yes,,No gradebook`,
  ]);
  assert.equal(lines.length, 8);
  assert.equal(lines.at(-1), '');
  const filtered = await administrator.call(exportCompletions, {
    query: { language: 'en', department: 'Sales' },
  });
  assert.equal(filtered.split('\r\n').length, 4);
});

test('the export starts with a UTF-8 byte order mark', async () => {
  const response = await fetch(`${product.url}${exportCompletions.path}?language=nl`, {
    headers: { Authorization: `Bearer ${administrator.token}` },
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
});

test('RFC 4180 §2: what holds commas and quotes is quoted; what would run as a formula is not run', async () => {
  const csv = await administrator.call(exportCompletions, { query: { language: 'en' } });
  assert.ok(csv.includes(`"Bob Klaar, de ""beste""",'+cmd@example.com,Sales,NL,`));
  assert.ok(csv.includes(",'+Research,NL,"));
});

test('days in the export are days of the organisation, words are in the language asked for', async () => {
  const csv = await administrator.call(exportCompletions, {
    query: { language: 'nl', search: 'Bob' },
  });
  const [header, row] = csv.split('\r\n');
  assert.ok(header?.startsWith('Naam,E-mail,Afdeling,Land,Cursus,Status,'));
  assert.ok(
    row?.endsWith(',Mentor zijn,Afgerond,100,100,2026-03-06,Nee,2026-03-06,In de cijferlijst'),
    row,
  );
});

test('only an L&D administrator sees completions', async () => {
  const personId = ids.get('Bob') ?? '';
  for (const roles of [[], ['auditor'], ['programme_owner']] as const) {
    const caller = await product.signIn(personId, roles);
    for (const endpoint of [listCompletions, exportCompletions]) {
      const answer = await caller.ask(endpoint, { query: { language: 'en' } });
      assert.equal(answer.status, 403);
      assert.equal(answer.problem?.code, 'not-allowed');
    }
  }
});
