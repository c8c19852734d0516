import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import {
  acceptMentorRequest,
  auditActions,
  declineMentorRequest,
  listAuditLog,
  saveMenteeIntake,
} from '../../../src/contract/index.ts';
import type { AuditEntry, MenteeIntake } from '../../../src/contract/index.ts';
import type { Transaction } from '../../../src/server/database/database.ts';
import { recordAudit, verifyAuditLog } from '../../../src/server/modules/administration/index.ts';
import { addMentee, addMentor, ask, motivation } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const words = 'You would be better served by somebody from finance.';

let product: TestProduct;
const crowd: Caller[] = [];
before(async () => {
  product = await startTestProduct();
  for (let index = 0; index < 30; index++) {
    crowd.push(await product.signIn(await product.addPerson()));
  }
  const { caller: mentor, registration } = await addMentor(product);
  const accepted = await ask(await addMentee(product), registration.id);
  const declined = await ask(await addMentee(product), registration.id);
  product.clock.advance({ hours: 3 });
  await mentor.call(acceptMentorRequest, { params: { id: accepted.id } });
  await mentor.call(declineMentorRequest, {
    params: { id: declined.id },
    body: { reason: 'other', words },
  });
  await product.drainJobs();
});
after(() => product.close());

const verify = () => product.inTransaction((work) => verifyAuditLog(work));
const within = <Result>(work: (db: Transaction) => Promise<Result>): Promise<Result> =>
  product.inTransaction(({ db }) => work(db));

/** Changes the log as somebody would who owns the database and knows what protects it. */
async function tamper(change: string): Promise<void> {
  await product.database.store.executeAsOwner(`
    alter table audit_log disable trigger audit_log_is_append_only;
    alter table audit_log no force row level security;
    ${change};
    alter table audit_log force row level security;
    alter table audit_log enable trigger audit_log_is_append_only`);
}

test('the walk stands in the log, in its order, and the chain is whole', async () => {
  const { rows, firstBroken } = await verify();
  assert.equal(firstBroken, null);
  const log = await within((db) =>
    db.selectFrom('audit_log').select(['action', 'sequence']).orderBy('sequence').execute(),
  );
  assert.equal(log.length, rows);
  assert.deepEqual(
    log.map((row) => row.sequence),
    log.map((_, index) => index + 1),
  );
  const actions = log.map((row) => row.action);
  const walk = [
    'organisation.created',
    'mentor-registration.changed',
    'mentor-request.made',
    'mentor-request.accepted',
    'mentor-request.declined',
  ];
  const places = walk.map((action) => actions.indexOf(action));
  assert.ok(!places.includes(-1), `${walk.join(', ')} in ${actions.join(', ')}`);
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
});

test('no words of a pair are in the log', async () => {
  const { rows } = await within((db) =>
    sql<{ row: string }>`select audit_log::text as row from audit_log`.execute(db),
  );
  assert.ok(rows.some(({ row }) => row.includes('mentor-request.declined')));
  for (const { row } of rows) {
    assert.ok(!row.includes(motivation) && !row.includes(words), row);
  }
});

describe('the application', () => {
  const changes = {
    update: sql`update audit_log set action = 'nothing.happened'`,
    delete: sql`delete from audit_log`,
    truncate: sql`truncate audit_log`,
    'delete of the end of the chain': sql`delete from audit_heads`,
  };
  for (const [name, change] of Object.entries(changes)) {
    test(`may not do this: ${name}`, async () => {
      await assert.rejects(
        within((db) => change.execute(db)),
        { code: '42501' },
      );
      assert.equal((await verify()).firstBroken, null);
    });
  }
});

test('not even who owns the table updates or deletes while its trigger stands', async () => {
  const owned = 'alter table audit_log no force row level security';
  for (const change of ['update audit_log set action = action', 'delete from audit_log']) {
    await assert.rejects(product.database.store.executeAsOwner(`${owned}; ${change}`), {
      code: '42501',
      message: /append-only/,
    });
  }
  assert.equal((await verify()).firstBroken, null);
});

describe('a log that was altered behind its back', () => {
  const at = (sequence: number) => `where sequence = ${sequence}`;
  const cases = [
    {
      what: 'another action',
      change: `update audit_log set action = action || '!' ${at(3)}`,
      undo: `update audit_log set action = rtrim(action, '!') ${at(3)}`,
      broken: 3,
    },
    {
      what: 'another actor',
      change: `update audit_log set actor_id = tenant_id, subject_kind = coalesce(actor_id::text, '') || '|' || subject_kind ${at(4)}`,
      undo: `update audit_log set actor_id = nullif(split_part(subject_kind, '|', 1), '')::uuid, subject_kind = split_part(subject_kind, '|', 2) ${at(4)}`,
      broken: 4,
    },
    {
      what: 'another time',
      change: `update audit_log set occurred_at = occurred_at + interval '1 second' ${at(2)}`,
      undo: `update audit_log set occurred_at = occurred_at - interval '1 second' ${at(2)}`,
      broken: 2,
    },
    {
      what: 'more details',
      change: `update audit_log set details = details || '{"added": 1}' ${at(5)}`,
      undo: `update audit_log set details = details - 'added' ${at(5)}`,
      broken: 5,
    },
    {
      what: 'a row taken out, those after it renumbered',
      change:
        'create table kept as select * from audit_log; delete from audit_log where sequence = 4; update audit_log set sequence = 1 - sequence where sequence > 4; update audit_log set sequence = -sequence where sequence < 0',
      undo: 'delete from audit_log; insert into audit_log select * from kept; drop table kept',
      broken: 4,
    },
  ];
  test('shows also where its last rows were taken out', async () => {
    await tamper(
      'create table kept as select * from audit_log; delete from audit_log where sequence > 6',
    );
    const altered = await verify();
    await tamper(
      'delete from audit_log; insert into audit_log select * from kept; drop table kept',
    );
    assert.notEqual(altered.firstBroken, null);
    assert.equal((await verify()).firstBroken, null, 'undone');
  });

  for (const { what, change, undo, broken } of cases) {
    test(`is told from the first row that does not fit: ${what}`, async () => {
      await tamper(change);
      const altered = await verify();
      await tamper(undo);
      assert.equal(altered.firstBroken, broken);
      assert.equal((await verify()).firstBroken, null, 'undone');
    });
  }
});

test('thirty changes at once keep one unbroken chain', async () => {
  const { rows } = await verify();
  const body: MenteeIntake = {
    topics: ['giving-feedback'],
    wantsToLearn: 'Speaking up.',
    styles: [],
    whatMatters: 'Trust.',
    meetingModes: ['virtual'],
    languages: ['en'],
  };
  const params = { programmeId: product.programmeId };
  await Promise.all(crowd.map((person) => person.call(saveMenteeIntake, { params, body })));
  assert.deepEqual(await verify(), { rows: rows + crowd.length, firstBroken: null });
});

describe('the screen of the log', () => {
  type Query = Readonly<Record<string, string | number | readonly string[]>>;
  const read = async (reader: Caller, query: Query = {}): Promise<AuditEntry[]> =>
    (await reader.call(listAuditLog, { query: { pageSize: 100, ...query } })).rows;
  const write = (
    actorId: string | null,
    action: string,
    subject: { kind: string; id: string },
    details = {},
  ): Promise<void> =>
    product.inTransaction((work) =>
      recordAudit(work.actingAs(actorId), { action, subject, details }),
    );
  const programme = () => ({ kind: 'programme', id: product.programmeId });

  test('shows what was set and changed, and nothing of anybody’s mentoring', async () => {
    const reader = await product.signIn(await product.addPerson(), ['auditor']);
    const entries = await read(reader);
    const written = await within((db) => db.selectFrom('audit_log').select('action').execute());
    assert.ok(written.some(({ action }) => action === 'mentor-request.declined'));
    assert.ok(entries.some(({ action }) => action === 'people.imported'));
    const areas = new Set(entries.map(({ action }) => action.split('.')[0]));
    for (const own of ['mentor-request', 'mentorship', 'mentee-intake', 'mentor-registration']) {
      assert.ok(!areas.has(own), own);
    }
  });

  test('keeps back who is paired with whom', async () => {
    const reader = await product.signIn(await product.addPerson(), ['auditor']);
    const pair = { menteeId: reader.personId, registrationId: reader.personId, isLocked: true };
    await write(null, 'cohort.pair-changed', { kind: 'cohort', id: product.programmeId }, pair);
    const [entry] = await read(reader, { area: 'cohorts' });
    assert.deepEqual(entry?.details, [{ name: 'isLocked', value: 'true' }]);
    assert.ok(!JSON.stringify(entry).includes(reader.personId));
  });

  test('that somebody reads it is an entry, once a sitting', async () => {
    const reader = await product.signIn(await product.addPerson(), ['ld_administrator']);
    const readings = async () =>
      (await read(reader, { area: 'access' })).filter(
        ({ action, actor }) => action === 'audit-log.read' && actor?.id === reader.personId,
      ).length;
    await read(reader);
    assert.equal(await readings(), 1);
    assert.equal(await readings(), 1);
    product.clock.advance({ minutes: 61 });
    await read(reader);
    assert.equal(await readings(), 2);
  });

  test('its pages follow each other while entries come', async () => {
    const reader = await product.signIn(await product.addPerson(), ['auditor']);
    for (let count = 0; count < 5; count++) await write(null, 'programme.saved', programme());
    const all = await read(reader, { area: 'programmes' });
    const seen: number[] = [];
    for (let before: number | null | undefined; before !== null;) {
      const query = { area: 'programmes', pageSize: 2, ...(before ? { before } : {}) };
      const page = await reader.call(listAuditLog, { query });
      seen.push(...page.rows.map(({ sequence }) => sequence));
      await write(null, 'programme.saved', programme());
      before = page.next;
    }
    assert.deepEqual(
      seen,
      all.map(({ sequence }) => sequence),
    );
    assert.deepEqual(
      seen,
      seen.toSorted((one, other) => other - one),
    );
  });

  test('finds entries by who did it or to whom, by area and by day', async () => {
    const reader = await product.signIn(await product.addPerson(), ['auditor']);
    const ines = await product.addPerson({ givenName: 'Inès', familyName: 'Marchand-Roux' });
    await write(ines, 'programme.saved', programme());
    await write(null, 'person.changed', { kind: 'person', id: ines });
    const search = 'ines roux';
    const found = (query: Query) =>
      read(reader, query).then((entries) => entries.map(({ action }) => action));
    assert.deepEqual(await found({ search }), ['person.changed', 'programme.saved']);
    const [changed, saved] = await read(reader, { search });
    assert.deepEqual(changed?.subject, { kind: 'person', id: ines, name: 'Inès Marchand-Roux' });
    assert.deepEqual([changed.actor, saved?.actor?.name], [null, 'Inès Marchand-Roux']);
    assert.notEqual(saved?.subject.name, null, 'the programme is named');

    assert.deepEqual(await found({ search, area: 'programmes' }), ['programme.saved']);
    const today = product.clock.now().toISOString().slice(0, 10);
    assert.equal((await found({ search, to: '2001-01-01' })).length, 0);
    assert.equal((await found({ search, from: '2001-01-01' })).length, 2);
    assert.equal((await found({ search, from: today, to: '2999-01-01' })).length, 2);
  });

  test('has a word for nothing that is never written down', async () => {
    const directory = join(import.meta.dirname, '../../../src/server');
    const files = (await readdir(directory, { recursive: true })).filter((name) =>
      name.endsWith('.ts'),
    );
    const source = (
      await Promise.all(files.map((name) => readFile(join(directory, name), 'utf8')))
    ).join('\n');
    for (const action of Object.values(auditActions).flat()) {
      assert.ok(source.includes(`'${action}'`), action);
    }
  });
});
