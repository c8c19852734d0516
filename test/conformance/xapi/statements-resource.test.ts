import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { startRecordStoreClient, statementWith } from './record-store-client.ts';
import type { RecordStoreClient, Statement } from './record-store-client.ts';

let store: RecordStoreClient;
before(async () => {
  store = await startRecordStoreClient();
});
after(() => store.product.close());

const voiding = (id: string) =>
  statementWith({
    verb: { id: 'http://adlnet.gov/expapi/verbs/voided' },
    object: { objectType: 'StatementRef', id },
  });

describe('xAPI part three §2.1.1 PUT statements', () => {
  test('stores under statementId with 204; the same again is 204, another is 409', async () => {
    const { id, ...statement } = statementWith();
    const put = (body: unknown) => store.call({ method: 'PUT', query: { statementId: id }, body });
    assert.equal((await put(statement)).status, 204);
    assert.equal((await put({ ...statement, id: id.toUpperCase() })).status, 204);
    assert.equal((await put({ ...statement, result: { success: true } })).status, 409);
    const found = await store.call({ query: { statementId: id } });
    assert.ok(!('result' in (found.body as Statement)));
  });

  test('refuses a missing or another statementId, and more than one statement', async () => {
    const statement = statementWith();
    const put = (query: Record<string, string>, body: unknown) =>
      store.call({ method: 'PUT', query, body });
    assert.equal((await put({}, statement)).status, 400);
    assert.equal((await put({ statementId: randomUUID() }, statement)).status, 400);
    assert.equal((await put({ statementId: statement.id }, [statement])).status, 400);
    assert.equal((await put({ statementId: statement.id, a: '1' }, statement)).status, 400);
  });
});

describe('xAPI part three §2.1.2 POST statements', () => {
  test('answers with the ids in order, and makes those that are missing', async () => {
    const { id: _, ...withoutId } = statementWith();
    const second = statementWith();
    const answer = await store.call({ method: 'POST', body: [withoutId, second] });
    assert.equal(answer.status, 200);
    const ids = answer.body as string[];
    assert.equal(ids[1], second.id);
    assert.equal((await store.call({ query: { statementId: ids[0] ?? '' } })).status, 200);
  });

  test('stores all of a batch or none', async () => {
    const good = statementWith();
    const bad = statementWith({ verb: { id: 'not an IRI' } });
    assert.equal((await store.call({ method: 'POST', body: [good, bad] })).status, 400);
    const taken = statementWith();
    await store.store(taken);
    const conflict = await store.call({
      method: 'POST',
      body: [good, { ...taken, object: { id: 'http://example.com/other' } }],
    });
    assert.equal(conflict.status, 409);
    assert.equal((await store.call({ query: { statementId: good.id } })).status, 404);
  });

  test('a batch may not hold an id twice', async () => {
    const statement = statementWith();
    assert.equal((await store.call({ method: 'POST', body: [statement, statement] })).status, 400);
  });

  test('of twenty different statements with one id at once, one is stored', async () => {
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.call({
          method: 'POST',
          body: statementWith({ id, object: { id: `http://example.com/race/${index}` } }),
        }),
      ),
    );
    assert.equal(answers.filter((each) => each.status === 200).length, 1);
    assert.equal(answers.filter((each) => each.status === 409).length, 19);
  });

  test('contents of attachments are refused in words', async () => {
    const answer = await store.call({
      method: 'POST',
      body: '--x--',
      headers: { 'Content-Type': 'multipart/mixed; boundary=x' },
    });
    assert.equal(answer.status, 400);
    assert.match(answer.text, /attachments/);
  });
});

describe('xAPI part three §2.1.3 GET statements', () => {
  test('filters by agent, verb, activity and registration; related parts where asked', async () => {
    const account = { homePage: 'https://example.com', name: randomUUID() };
    const activity = `http://example.com/activities/${randomUUID()}`;
    const verb = `http://example.com/verbs/${randomUUID()}`;
    const registration = randomUUID();
    const direct = statementWith({
      actor: { account },
      verb: { id: verb },
      object: { id: activity },
      context: { registration },
    });
    const related = statementWith({
      context: {
        instructor: { account },
        contextActivities: { parent: { id: activity } },
      },
    });
    const about = statementWith({ object: { objectType: 'Agent', account } });
    await store.store(direct, related, about);
    const agent = JSON.stringify({ account });
    assert.deepEqual(await store.find({ agent }), [about.id, direct.id]);
    assert.deepEqual(await store.find({ agent, related_agents: 'true' }), [
      about.id,
      related.id,
      direct.id,
    ]);
    assert.deepEqual(await store.find({ activity }), [direct.id]);
    assert.deepEqual(await store.find({ activity, related_activities: 'true' }), [
      related.id,
      direct.id,
    ]);
    assert.deepEqual(await store.find({ verb }), [direct.id]);
    assert.deepEqual(await store.find({ registration: registration.toUpperCase() }), [direct.id]);
    assert.deepEqual(await store.find({ verb, agent, activity }), [direct.id]);
    assert.deepEqual(await store.find({ verb, registration: randomUUID() }), []);
  });

  test('a statement that refers to one that fits is found with it, whichever came first', async () => {
    const activity = `http://example.com/activities/${randomUUID()}`;
    const target = statementWith({ object: { id: activity } });
    const refers = (id: string) => statementWith({ object: { objectType: 'StatementRef', id } });
    const early = refers(target.id);
    const twice = refers(early.id);
    await store.store(early, twice);
    await store.store(target);
    const late = refers(target.id);
    await store.store(late);
    assert.deepEqual(
      new Set(await store.find({ activity })),
      new Set([early.id, twice.id, target.id, late.id]),
    );
  });

  test('since is exclusive, until inclusive; newest first unless ascending', async () => {
    const verb = `http://example.com/verbs/${randomUUID()}`;
    const ids: string[] = [];
    const instants: string[] = [];
    for (let minute = 0; minute < 3; minute += 1) {
      store.product.clock.advance({ minutes: 1 });
      const statement = statementWith({ verb: { id: verb } });
      await store.store(statement);
      ids.push(statement.id);
      instants.push(store.product.clock.now().toISOString());
    }
    const [first = '', second = '', third = ''] = ids;
    assert.deepEqual(await store.find({ verb }), [third, second, first]);
    assert.deepEqual(await store.find({ verb, ascending: 'true' }), ids);
    assert.deepEqual(await store.find({ verb, since: instants[0] ?? '' }), [third, second]);
    assert.deepEqual(await store.find({ verb, until: instants[1] ?? '' }), [second, first]);
  });

  for (const ascending of ['true', 'false']) {
    test(`more leads through every page, relative, and is empty at the end (ascending ${ascending})`, async () => {
      const verb = `http://example.com/verbs/${randomUUID()}`;
      const statements = Array.from({ length: 7 }, () => statementWith({ verb: { id: verb } }));
      await store.store(...statements);
      const seen: string[] = [];
      let more = `${store.path}?${new URLSearchParams({ verb, ascending, limit: '3' }).toString()}`;
      let pages = 0;
      while (more !== '') {
        assert.ok(more.startsWith('/'));
        const response = await fetch(`${store.product.url}${more}`, {
          headers: { Authorization: store.authorization, 'X-Experience-API-Version': '1.0.3' },
        });
        const body = (await response.json()) as { statements: Statement[]; more: string };
        seen.push(...body.statements.map((each) => each.id));
        more = body.more;
        pages += 1;
      }
      assert.equal(pages, 3);
      const stored = statements.map((each) => each.id);
      assert.deepEqual(seen, ascending === 'true' ? stored : stored.reverse());
    });
  }

  test('what the store sets is there: stored, authority, version, timestamp', async () => {
    const statement = statementWith({ authority: { mbox: 'mailto:somebody@example.com' } });
    await store.store(statement);
    const { body, headers } = await store.call({ query: { statementId: statement.id } });
    const found = body as Record<string, unknown>;
    assert.equal(found.stored, store.product.clock.now().toISOString());
    assert.equal(found.timestamp, found.stored);
    assert.equal(found.version, '1.0.0');
    assert.ok(!JSON.stringify(found.authority).includes('somebody'));
    assert.ok(Date.parse(headers.get('X-Experience-API-Consistent-Through') ?? '') > 0);
    assert.ok(headers.get('Last-Modified'));
  });

  test('format ids keeps what identifies, canonical one language, exact everything', async () => {
    const statement = statementWith({
      actor: { name: 'Somebody', mbox: 'mailto:formats@example.com' },
      object: {
        id: 'http://example.com/formats',
        definition: { name: { en: 'English', nl: 'Nederlands' } },
      },
    });
    await store.store(statement);
    const get = async (format: string) =>
      (
        await store.call({
          query: { statementId: statement.id, format },
          headers: { 'Accept-Language': 'fr;q=0.9, nl-BE, en;q=0.5' },
        })
      ).body as { actor: unknown; object: unknown };
    const ids = await get('ids');
    assert.deepEqual(ids.actor, { mbox: 'mailto:formats@example.com' });
    assert.deepEqual(ids.object, { id: 'http://example.com/formats' });
    const canonical = await get('canonical');
    assert.deepEqual(canonical.object, {
      id: 'http://example.com/formats',
      definition: { name: { nl: 'Nederlands' } },
    });
    assert.deepEqual((await get('exact')).object, statement.object);
  });

  test('attachments=true answers in parts, the statements first', async () => {
    const answer = await store.call({ query: { attachments: 'true', limit: '1' } });
    assert.match(answer.headers.get('content-type') ?? '', /^multipart\/mixed; boundary=/);
    assert.match(answer.text, /Content-Type: application\/json\r\n\r\n\{"statements":/);
  });

  for (const query of [
    { unknown: '1' },
    { statementId: 'no-uuid' },
    { statementId: randomUUID(), verb: 'http://example.com/v' },
    { statementId: randomUUID(), voidedStatementId: randomUUID() },
    { agent: '{}' },
    { agent: 'no JSON' },
    { verb: 'no IRI' },
    { since: 'yesterday' },
    { limit: '-1' },
    { ascending: 'yes' },
    { format: 'short' },
    { cursor: 'x' },
  ]) {
    test(`refuses ${JSON.stringify(Object.keys(query))} that is wrong`, async () => {
      assert.equal((await store.call({ query })).status, 400);
    });
  }
});

describe('xAPI part two §2.3.2 voiding', () => {
  test('a voided statement is found by voidedStatementId only; a voiding one cannot be voided', async () => {
    const statement = statementWith();
    const voids = voiding(statement.id);
    await store.store(statement, voids, voiding(voids.id));
    const status = async (query: Record<string, string>) => (await store.call({ query })).status;
    assert.equal(await status({ statementId: statement.id }), 404);
    assert.equal(await status({ voidedStatementId: statement.id }), 200);
    assert.equal(await status({ statementId: voids.id }), 200);
    const all = await store.find({});
    assert.ok(!all.includes(statement.id) && all.includes(voids.id));
  });

  test('a statement that arrives after the one that voids it is voided', async () => {
    const statement = statementWith();
    await store.store(voiding(statement.id));
    await store.store(statement);
    assert.equal((await store.call({ query: { voidedStatementId: statement.id } })).status, 200);
  });
});
