// What people are told in Teams' activity feed, through stand-ins for Graph and for Entra's tokens.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, test } from 'node:test';
import {
  getTeamsConnection,
  listNotices,
  removeTeamsGraphAccess,
  saveTeamsConnection,
  saveTeamsGraphAccess,
} from '../../../src/contract/index.ts';
import type { TeamsConnection } from '../../../src/contract/index.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { newId } from '../../../src/server/kernel/ids.ts';
import { MentorRequested } from '../../../src/server/modules/mentorships/index.ts';
import { startGraph } from '../../support/graph.ts';
import type { FakeGraph } from '../../support/graph.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import {
  addPair,
  expiresAt,
  pairWords,
  publishEverything,
} from '../notifications/events-of-pair.ts';
import type { Pair } from '../notifications/events-of-pair.ts';

const directoryId = randomUUID();
const clientId = randomUUID();
const settings = {
  directoryId,
  clientId,
  privacyUrl: 'https://intranet.example/privacy',
  termsUrl: 'https://intranet.example/terms',
  appId: null,
  isEnabled: true,
};
const secret = `secret-${randomUUID()}`;
let graph: FakeGraph;
let product: TestProduct;
let administrator: Caller;
before(async () => {
  graph = await startGraph(directoryId);
  product = await startTestProduct(
    { ENTRA_URL: graph.url, GRAPH_URL: graph.url },
    createLogger('silent'),
  );
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  await administrator.call(saveTeamsConnection, { body: settings });
});
after(async () => {
  await product.close();
  await graph.close();
});
beforeEach(async () => {
  graph.answer({});
  graph.received.length = 0;
  await administrator.call(saveTeamsGraphAccess, { body: { clientSecret: secret } });
});

/** A pair whose mentor has come in from Teams. */
async function newPair(): Promise<Pair & { objectId: string }> {
  const mentorId = await product.addPerson();
  const objectId = randomUUID();
  await product.inTransaction(({ db, tenantId, now }) =>
    db
      .insertInto('person_accounts')
      .values({
        tenant_id: tenantId,
        id: newId(now),
        person_id: mentorId,
        kind: 'teams',
        provider: directoryId,
        subject: objectId,
        created_at: now,
        last_used_at: now,
      })
      .execute(),
  );
  return { ...(await addPair(product, mentorId, await product.addPerson())), objectId };
}

const askMentor = (pair: Pair): Promise<void> =>
  product.inTransaction((work) =>
    work.publish(MentorRequested, { ...pair, programmeId: product.programmeId, expiresAt }),
  );

const readConnection = async (): Promise<TeamsConnection> => {
  const { connection } = await administrator.call(getTeamsConnection);
  assert.ok(connection);
  return connection;
};

/** Lets the time pass that a failed activity waits for its next try. */
async function makeRetriesDue(): Promise<number> {
  const { rows } = await product.database.store.executeAsOwner(
    `update pgboss.job set start_after = now()
     where name = 'send-teams-activity-when-person-notified' and state = 'retry' returning id`,
  );
  return rows.length;
}

test('a notice becomes an activity of whoever has come in from Teams, with a link into Teams', async () => {
  const pair = await newPair();
  await askMentor(pair);
  await product.drainJobs();
  const [sent, ...more] = graph.received;
  assert.ok(sent);
  assert.deepEqual(more, []);
  assert.equal(sent.path, `/v1.0/users/${pair.objectId}/teamwork/sendActivityNotification`);
  assert.equal(sent.authorization, 'Bearer token-for-graph');
  const activity = JSON.parse(sent.body) as {
    activityType: string;
    topic: { webUrl: string };
    templateParameters: { value: string }[];
  };
  assert.equal(activity.activityType, 'mentoringNotice');
  const mentor = await product.signIn(pair.mentorId);
  const [notice] = (await mentor.call(listNotices)).notices;
  const link = new URL(activity.topic.webUrl);
  const { id } = await readConnection();
  assert.equal(link.pathname, `/l/entity/${id}/mentoring`);
  assert.deepEqual(JSON.parse(link.searchParams.get('context') ?? ''), {
    subEntityId: notice?.link,
  });
  assert.match(activity.templateParameters[0]?.value ?? '', /asks you to be their mentor/);
  assert.notEqual((await readConnection()).graphAccess?.lastSentAt, null);
});

test('its link leads to the app under the id that Teams has it by, where that is another', async () => {
  const appId = randomUUID();
  await administrator.call(saveTeamsConnection, { body: { ...settings, appId } });
  try {
    await askMentor(await newPair());
    await product.drainJobs();
  } finally {
    await administrator.call(saveTeamsConnection, { body: settings });
  }
  const { topic } = JSON.parse(graph.received[0]?.body ?? '') as { topic: { webUrl: string } };
  assert.equal(new URL(topic.webUrl).pathname, `/l/entity/${appId}/mentoring`);
});

test('the token is asked for by the app registration’s secret, and once for many', async () => {
  const pair = await newPair();
  await askMentor(pair);
  await askMentor(await newPair());
  await product.drainJobs();
  assert.equal(graph.received.length, 2);
  const forms = graph.tokens.filter(({ form }) => form.get('client_secret') === secret);
  assert.equal(forms.length, 1);
  const [asked] = forms;
  assert.equal(asked?.form.get('grant_type'), 'client_credentials');
  assert.equal(asked.form.get('client_id'), clientId);
});

test('no word of a pair is in any activity', async () => {
  const pair = await newPair();
  await product.inTransaction((work) => publishEverything(work, product.programmeId, pair));
  await product.drainJobs();
  assert.ok(graph.received.length > 20, `${graph.received.length} activities`);
  const everything = graph.received.map(({ body }) => body.toLowerCase()).join('\n');
  for (const word of pairWords) assert.ok(!everything.includes(word), word);
});

test('Graph that is down is asked again by the queue, one that refuses is not', async () => {
  await askMentor(await newPair());
  graph.answer({ graph: 503 });
  await assert.rejects(product.drainJobs(), AggregateError);
  assert.equal((await readConnection()).graphAccess?.lastProblem, 'graph-unreachable');
  graph.answer({});
  graph.received.length = 0;
  assert.equal(await makeRetriesDue(), 1);
  await product.drainJobs();
  assert.equal(graph.received.length, 1);

  await askMentor(await newPair());
  graph.answer({ graph: 403 });
  await product.drainJobs();
  assert.equal((await readConnection()).graphAccess?.lastProblem, 'not-permitted');
  assert.equal(await makeRetriesDue(), 0);
});

test('a secret that Entra refuses is told, and not tried again', async () => {
  await administrator.call(saveTeamsGraphAccess, { body: { clientSecret: 'wrong' } });
  graph.answer({ token: 401 });
  await askMentor(await newPair());
  await product.drainJobs();
  assert.equal((await readConnection()).graphAccess?.lastProblem, 'credentials');
  assert.equal(await makeRetriesDue(), 0);
  assert.deepEqual(graph.received, []);
});

test('nobody is told who has not come in from Teams, or whose organisation gave no secret', async () => {
  const mentorId = await product.addPerson();
  await askMentor(await addPair(product, mentorId, await product.addPerson()));
  await administrator.call(removeTeamsGraphAccess);
  await askMentor(await newPair());
  await product.drainJobs();
  assert.deepEqual(graph.received, []);
  assert.equal((await readConnection()).graphAccess, null);
});

test('the secret is sealed, and read back by nobody', async () => {
  const rows = await product.inTransaction(({ db }) =>
    db.selectFrom('teams_graph_access').select('client_secret_sealed').execute(),
  );
  assert.equal(rows.length, 1);
  assert.ok(rows.every((row) => !row.client_secret_sealed.includes(secret)));
  assert.ok(!JSON.stringify(await readConnection()).includes(secret));
});
