import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import {
  cancelPeopleImport,
  confirmPeopleImport,
  exportPeopleImport,
  getPeopleImport,
  inspectPeopleFile,
  listPeopleImportRows,
  startPeopleImport,
} from '../../../src/contract/index.ts';
import type { ImportMapping, PeopleImport } from '../../../src/contract/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());
// Each begins with nobody whom a file has told of.
beforeEach(() =>
  product.inTransaction(({ db, tenantId }) =>
    db.deleteFrom('person_sources').where('tenant_id', '=', tenantId).execute(),
  ),
);

const mapping: ImportMapping = {
  number: 'employeeNumber',
  first: 'givenName',
  last: 'familyName',
  mail: 'email',
  boss: 'manager',
  level: 'jobLevel',
  since: 'startDate',
};
const header = 'number;first;last;mail;boss;level;since;salary';

async function send(file: string | Buffer, isComplete = true): Promise<PeopleImport> {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const started = await administrator.call(startPeopleImport, {
    body: { fileName: 'people.csv', size: Math.max(1, bytes.length), mapping, isComplete },
  });
  const reply = await fetch(product.url + started.uploadUrl, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${started.uploadToken}` },
    body: new Uint8Array(bytes),
  });
  assert.equal(reply.status, 204);
  await product.drainJobs();
  return administrator.call(getPeopleImport, { params: { id: started.id } });
}

async function apply(
  id: string,
  confirmation = { mayManyLeave: false, maySkipInvalid: false },
): Promise<PeopleImport> {
  await administrator.call(confirmPeopleImport, { params: { id }, body: confirmation });
  await product.drainJobs();
  return administrator.call(getPeopleImport, { params: { id } });
}

const rowsOf = async (id: string) => {
  const query = { page: 1, pageSize: 100 };
  return (await administrator.call(listPeopleImportRows, { params: { id }, query })).rows;
};
const person = (number: string) =>
  product.inTransaction(({ db, tenantId }) =>
    db
      .selectFrom('people')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('employee_number', '=', number)
      .executeTakeFirst(),
  );
const file = (...rows: string[]): string => `${[header, ...rows].join('\r\n')}\r\n`;
const many = (kind: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${kind}-${index};Sam;${kind};;;;;`);

describe('a file of people', () => {
  test('does nothing until it is confirmed, then all of it', async () => {
    const ready = await send(
      file('A-1;Anna;Bakker;anna@hr.example;A-2;3;01-09-2021;9000', 'A-2;Bo;Smit;;;4;2020-02-29;1'),
    );
    assert.equal(ready.state, 'ready');
    assert.deepEqual([ready.counts?.new, ready.counts?.invalid, ready.counts?.leavers], [2, 0, 0]);
    assert.equal(await person('A-1'), undefined);
    const done = await apply(ready.id);
    assert.equal(done.state, 'done');
    const anna = await person('A-1');
    assert.equal(anna?.given_name, 'Anna');
    assert.equal(anna.start_date, '2021-09-01');
    assert.equal(anna.job_level, 3);
    assert.equal(anna.manager_id, (await person('A-2'))?.id);
  });

  test('says of each row what it would do, with which attributes', async () => {
    await apply((await send(file('B-1;Anna;Bakker;;;3;;', 'B-2;Bo;Smit;;;;;'))).id);
    const next = await send(
      file('B-1;Anna;Bakker;a@hr.example;;4;;', 'B-2;Bo;Smit;;;;;', 'B-3;C;D;;;;;'),
    );
    assert.deepEqual(
      (await rowsOf(next.id)).map(({ outcome, attributes }) => [outcome, attributes]),
      [
        ['changed', ['email', 'jobLevel']],
        ['unchanged', []],
        ['new', ['employment', 'names']],
      ],
    );
  });

  test('columns that are not mapped are kept nowhere, and rows are forgotten afterwards', async () => {
    const secret = 'salary-of-90210';
    const ready = await send(file(`C-1;Anna;Bakker;;;;;${secret}`));
    const everything = () =>
      product.inTransaction(({ db }) =>
        Promise.all([
          db.selectFrom('people_import_rows').selectAll().execute(),
          db.selectFrom('person_sources').selectAll().execute(),
        ]),
      );
    assert.ok(!JSON.stringify(await everything()).includes(secret));
    await apply(ready.id);
    const [rows] = await everything();
    assert.ok(rows.every((row) => row.said === null || row.import_id !== ready.id));
  });
});

describe('who is not in the file', () => {
  test('leaves; above a tenth only where that is meant', async () => {
    await apply((await send(file(...many('L', 20)))).id);
    const few = await send(file(...many('L', 20).slice(2)));
    assert.equal(few.counts?.leavers, 2);
    await apply(few.id);
    assert.equal((await person('L-0'))?.state, 'left');
    assert.equal((await person('L-5'))?.state, 'active');

    const half = await send(file(...many('L', 20).slice(10)));
    const params = { id: half.id };
    const refused = await administrator.ask(confirmPeopleImport, {
      params,
      body: { mayManyLeave: false, maySkipInvalid: true },
    });
    assert.equal(refused.problem?.code, 'conflict');
    assert.equal(refused.problem.detail, 'many-leavers');
    assert.equal((await person('L-5'))?.state, 'active');
    await apply(half.id, { mayManyLeave: true, maySkipInvalid: false });
    assert.equal((await person('L-5'))?.state, 'left');

    const back = await send(file(...many('L', 20)));
    await apply(back.id);
    assert.equal((await person('L-5'))?.state, 'active', 'and comes back with the next');
  });

  test('stays where the file is said not to list everybody, or where the row cannot be used', async () => {
    await apply((await send(file(...many('P', 3)))).id);
    const part = await send(file('P-0;Sam;P;;;;;'), false);
    assert.equal(part.counts?.leavers, 0);
    const broken = await send(file('P-0;Sam;P;;;;;', 'P-1;Sam;P;no address;;;;', 'P-2;Sam;P;;;;;'));
    assert.deepEqual([broken.counts?.invalid, broken.counts?.leavers], [1, 0]);
  });
});

describe('what is wrong is said row by row', () => {
  test('and such rows are left out only where that is meant', async () => {
    const ready = await send(
      file(
        ';Anna;Bakker;;;;;',
        'W-1;Anna;Bakker;no address;;;soon;',
        'W-2;Bo;Smit;;;;;',
        'W-2;Bo;Smit;;;;;',
        'W-3;Cor;Vos',
        'W-4;Dee;Nys;;X-404;;;',
        'W-5;Eva;Mol;;W-6;;;',
        'W-6;Fay;Mol;;W-5;;;',
      ),
    );
    assert.deepEqual(
      (await rowsOf(ready.id)).map(({ line, outcome, reasons }) => [line, outcome, reasons]),
      [
        [2, 'invalid', ['employee-number-missing']],
        [3, 'invalid', ['email-not-valid', 'start-date-not-a-date']],
        [4, 'invalid', ['employee-number-twice']],
        [5, 'invalid', ['employee-number-twice']],
        [6, 'invalid', ['columns-differ']],
        [7, 'new', ['manager-not-known']],
        [8, 'new', ['manager-in-circle']],
        [9, 'new', ['manager-in-circle']],
      ],
    );
    const refused = await administrator.ask(confirmPeopleImport, {
      params: { id: ready.id },
      body: { mayManyLeave: true, maySkipInvalid: false },
    });
    assert.equal(refused.problem?.detail, 'invalid-rows');
    const params = { id: ready.id };
    const { csv: report } = await administrator.call(exportPeopleImport, { params });
    assert.match(report, /4,W-2,invalid,,employee-number-twice/);
    await apply(ready.id, { mayManyLeave: false, maySkipInvalid: true });
    assert.equal(await person('W-2'), undefined);
    assert.equal((await person('W-5'))?.manager_id, (await person('W-6'))?.id);
  });
});

describe('how a file is written', () => {
  const text = file('E-1;Zoë;Müller;;;;;');
  const spellings: Readonly<Record<string, Buffer>> = {
    'UTF-8': Buffer.from(text),
    'UTF-8 with a byte order mark': Buffer.from(`\uFEFF${text}`),
    'UTF-16LE': Buffer.from(`\uFEFF${text}`, 'utf16le'),
    'UTF-16BE': Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    'Windows-1252': Buffer.from(text, 'latin1'),
    commas: Buffer.from(text.replaceAll(';', ',')),
    tabs: Buffer.from(text.replaceAll(';', '\t')),
  };
  for (const [name, bytes] of Object.entries(spellings)) {
    test(`${name} is read`, async () => {
      const head = bytes.toString('base64');
      const seen = await administrator.call(inspectPeopleFile, { body: { head } });
      assert.deepEqual(
        seen.columns.map((column) => column.name),
        header.split(';'),
      );
      await apply((await send(bytes, false)).id);
      const row = await person('E-1');
      assert.deepEqual([row?.given_name, row?.family_name], ['Zoë', 'Müller']);
    });
  }

  test('what cannot be read ends with its reason, and changes nobody', async () => {
    const late = Buffer.concat([
      Buffer.from(file(...many('F', 800).map((row) => row.replace('Sam', 'S'.repeat(150))))),
      Buffer.from('F-x;Zo\xeb;M;;;;;\r\n', 'latin1'),
    ]);
    const files: readonly (readonly [string, Buffer])[] = [
      ['empty', Buffer.from('  \r\n')],
      ['header', Buffer.from('a;b\r\n1;2\r\n')],
      ['encoding', late],
      ['quotes', Buffer.from(file('F-1;"An"na;B;;;;;'))],
      ['row-too-long', Buffer.from(file(`F-1;${'x'.repeat(120_000)};B;;;;;`))],
    ];
    for (const [problem, bytes] of files) {
      const failed = await send(bytes);
      assert.deepEqual([failed.state, failed.problem], ['failed', problem]);
    }
    assert.equal(await person('F-1'), undefined);
    assert.equal(await person('F-0'), undefined);
  });

  test('what columns told last time is remembered', async () => {
    await send(file('G-1;A;B;;;;;'));
    const head = Buffer.from(file('G-1;A;B;;;;;')).toString('base64');
    const { columns } = await administrator.call(inspectPeopleFile, { body: { head } });
    assert.deepEqual(
      columns.map(({ name, part }) => [name, part]),
      [...Object.entries(mapping), ['salary', null]],
    );
  });
});

test('the token of an upload is good once, and for nothing else', async () => {
  const started = await administrator.call(startPeopleImport, {
    body: { fileName: 'people.csv', size: 10, mapping, isComplete: true },
  });
  const put = (token: string) =>
    fetch(product.url + started.uploadUrl, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${token}` },
      body: file('T-1;A;B;;;;;'),
    });
  const replies = await Promise.all([1, 2, 3].map(() => put(started.uploadToken)));
  assert.deepEqual(replies.map(({ status }) => status).toSorted(), [204, 401, 401]);
  assert.equal((await put(administrator.token)).status, 401);
});

test('an import that is given up touches nobody', async () => {
  const ready = await send(file('H-1;A;B;;;;;'));
  const cancelled = await administrator.call(cancelPeopleImport, { params: { id: ready.id } });
  assert.equal(cancelled.state, 'cancelled');
  const again = await administrator.ask(confirmPeopleImport, {
    params: { id: ready.id },
    body: { mayManyLeave: true, maySkipInvalid: true },
  });
  assert.equal(again.problem?.code, 'conflict');
  assert.equal(await person('H-1'), undefined);
});

describe('a report of any length', () => {
  const reportOf = (id: string, after?: string) =>
    administrator.call(exportPeopleImport, {
      params: { id },
      query: after === undefined ? {} : { after },
    });

  test('comes in pieces: the rows of the file, then who leaves, each once', async () => {
    const first = await send(file('P-1;A;B;;;;;', 'P-2;A;B;;;;;', 'P-3;A;B;;;;;'));
    await apply(first.id);
    const { id } = await send(file('P-9;A;B;;;;;'));
    const rows = await reportOf(id);
    assert.match(rows.csv, /^\uFEFF?line,employeeNumber/);
    assert.match(rows.csv, /2,P-9,new/);
    assert.equal(rows.next, 'leavers.');
    const leavers = await reportOf(id, 'leavers.');
    assert.equal(leavers.csv, ',P-1,leaver,,\r\n,P-2,leaver,,\r\n,P-3,leaver,,\r\n');
    assert.equal(leavers.next, null);
    assert.equal((await reportOf(id, 'leavers.P-2')).csv, ',P-3,leaver,,\r\n');
    assert.equal((await reportOf(id, 'rows.2')).csv, '');
  });

  test('goes on from no place that there is not', async () => {
    const { id } = await send(file('P-1;A;B;;;;;'));
    const { problem } = await administrator.ask(exportPeopleImport, {
      params: { id },
      query: { after: 'nowhere' },
    });
    assert.equal(problem?.code, 'invalid-input');
  });
});

test('what nobody decides on for a week is given up, and no report is kept for ever', async () => {
  const { id } = await send(file('V-1;A;B;;;;;'));
  const decided = await apply((await send(file('V-2;A;B;;;;;'), false)).id);
  const clear = (): Promise<unknown> =>
    product.product.queues.runNow('clear-people-imports', product.product.jobContext);
  const stateOf = () =>
    product.inTransaction(async ({ db }) => {
      const imports = await db
        .selectFrom('people_imports')
        .select(['id', 'state'])
        .where('id', 'in', [id, decided.id])
        .execute();
      const kept = await db
        .selectFrom('people_import_rows')
        .select('said')
        .where('import_id', '=', id)
        .execute();
      return { states: new Map(imports.map((row) => [row.id, row.state])), kept };
    });
  product.clock.advance({ days: 6 });
  await clear();
  assert.equal((await stateOf()).states.get(id), 'ready');
  product.clock.advance({ days: 2 });
  await clear();
  const lapsed = await stateOf();
  assert.equal(lapsed.states.get(id), 'cancelled');
  assert.equal(lapsed.states.get(decided.id), 'done');
  assert.deepEqual(
    lapsed.kept.map(({ said }) => said),
    [null],
  );
  assert.equal(await person('V-1'), undefined);
  product.clock.advance({ days: 91 });
  await clear();
  const gone = await stateOf();
  assert.equal(gone.states.size, 0);
  assert.equal(gone.kept.length, 0);
});
