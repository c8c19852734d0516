// Coming in from Microsoft Teams: whom a token lets in, each thing that may be wrong with one, and who
// may frame the page.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, test } from 'node:test';
import { generateKeyPair } from 'jose';
import {
  comeInFromTeams,
  getMe,
  getTeamsConnection,
  removeTeamsConnection,
  saveTeamsConnection,
  setLinking,
  startSession,
} from '../../../src/contract/index.ts';
import type { TeamsConnection, TeamsRefusal } from '../../../src/contract/index.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { addOrganisation } from '../../support/add-organisation.ts';
import { callerOf } from '../../support/caller.ts';
import type { Answer, Caller } from '../../support/caller.ts';
import { startEntra } from '../../support/entra.ts';
import type { Entra, TokenChanges } from '../../support/entra.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { wrongTokens } from './wrong-tokens.ts';

let entra: Entra;
let product: TestProduct;
let administratorId: string;
let administrator: Caller;
let nobody: Caller;
let connection: TeamsConnection;
const objectId = randomUUID();
let personId: string;

before(async () => {
  entra = await startEntra();
  product = await startTestProduct({ ENTRA_URL: entra.url }, createLogger('silent'));
  administratorId = await product.addPerson();
  nobody = callerOf(product.url, '', '');
  personId = await product.addPerson();
  await tellBySystem(personId, objectId);
});
after(async () => {
  await product.close();
  await entra.close();
});

beforeEach(async () => {
  await signInAdministrator();
  connection = await connect({});
});

async function signInAdministrator(): Promise<void> {
  administrator = await product.signIn(administratorId, ['ld_administrator']);
}

const connect = (changes: { directoryId?: string; clientId?: string; isEnabled?: boolean }) =>
  administrator.call(saveTeamsConnection, {
    body: { ...entra.settings, ...changes },
  });

/** What SCIM tells of a person: their object id at Entra. */
async function tellBySystem(id: string, externalId: string): Promise<void> {
  await product.inTransaction(({ db, tenantId, now }) =>
    db
      .insertInto('scim_users')
      .values({
        tenant_id: tenantId,
        person_id: id,
        user_name: id,
        external_id: externalId,
        created_at: now,
        updated_at: now,
      })
      .execute(),
  );
}

async function comeIn(
  who = objectId,
  changes: TokenChanges = {},
): Promise<Answer<{ ticket: string }>> {
  const token = await entra.tokenFor(who, product.clock.now(), changes);
  return nobody.ask(comeInFromTeams, { params: { id: connection.id }, body: { token } });
}

async function signIn(ticket: string): Promise<Caller> {
  const { token } = await nobody.call(startSession, { body: { ticket } });
  return callerOf(product.url, '', token);
}

const readConnection = async (): Promise<TeamsConnection> => {
  const { connection: read } = await administrator.call(getTeamsConnection);
  assert.ok(read);
  return read;
};

async function expectRefusal(answer: Answer<unknown>, refusal: TeamsRefusal): Promise<void> {
  assert.equal(answer.status, 401);
  assert.equal(answer.problem?.code, 'teams-token-not-valid');
  assert.equal(answer.problem.detail, refusal);
  assert.notEqual(answer.problem.correlationId, '');
  const { db } = await product.inTransaction((work) =>
    work.db
      .selectFrom('session_tickets')
      .select('ticket_hash')
      .execute()
      .then((db) => ({ db })),
  );
  assert.deepEqual(db, [], 'no ticket was made');
}

describe('a sound token', () => {
  test('lets the person in whom the identity provider told of, once by each ticket', async () => {
    const { status, body } = await comeIn();
    assert.equal(status, 201);
    const person = await signIn(body.ticket);
    assert.equal((await person.call(getMe)).person.id, personId);
    assert.equal((await nobody.ask(startSession, { body: { ticket: body.ticket } })).status, 401);
    assert.notEqual((await readConnection()).lastSignInAt, null);
  });

  test('leads to the same person by the account, when SCIM calls them something else later', async () => {
    await signIn((await comeIn()).body.ticket);
    await product.inTransaction(({ db, tenantId }) =>
      db
        .updateTable('scim_users')
        .set({ external_id: 'renamed' })
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', personId)
        .execute(),
    );
    const person = await signIn((await comeIn()).body.ticket);
    assert.equal((await person.call(getMe)).person.id, personId);
  });

  test('gives the roles of its groups, known by their object id, until the next one', async () => {
    const group = randomUUID();
    await product.inTransaction(({ db, tenantId, now }) =>
      db
        .insertInto('scim_groups')
        .values({
          tenant_id: tenantId,
          id: randomUUID(),
          external_id: group,
          display_name: 'Learning',
          role: 'auditor',
          created_at: now,
          updated_at: now,
        })
        .execute(),
    );
    const rolesBy = async (groups: unknown): Promise<readonly string[]> => {
      const { body } = await comeIn(objectId, { claims: { groups } });
      return (await (await signIn(body.ticket)).call(getMe)).roles;
    };
    assert.deepEqual(await rolesBy([randomUUID(), group.toUpperCase()]), ['auditor']);
    assert.deepEqual(await rolesBy([randomUUID()]), []);
    assert.deepEqual(await rolesBy('auditor'), [], 'what is no list names no group');
  });

  test('in two windows at once makes one account', async () => {
    const both = randomUUID();
    const somebody = await product.addPerson();
    await tellBySystem(somebody, both);
    const answers = await Promise.all([comeIn(both), comeIn(both), comeIn(both)]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201],
    );
    const accounts = await product.inTransaction(({ db }) =>
      db.selectFrom('person_accounts').select('kind').where('person_id', '=', somebody).execute(),
    );
    assert.deepEqual(accounts, [{ kind: 'teams' }]);
    await product.inTransaction(({ db }) => db.deleteFrom('session_tickets').execute());
  });

  test('of somebody whom no source told of, whatever their address is, lets nobody in', async () => {
    const namesake = await product.addPerson({ email: 'somebody@example.com' });
    const answer = await comeIn(randomUUID(), {
      claims: { preferred_username: 'somebody@example.com', email: 'somebody@example.com' },
    });
    assert.equal(answer.status, 403);
    assert.equal(answer.problem?.code, 'person-unknown');
    const { lastRefusal } = await readConnection();
    assert.equal(lastRefusal, 'person-unknown');
    const accounts = await product.inTransaction(({ db }) =>
      db.selectFrom('person_accounts').select('id').where('person_id', '=', namesake).execute(),
    );
    assert.deepEqual(accounts, []);
  });

  test('leads to the owner of an e-mail address only where the organisation vouches for it', async () => {
    const owner = await product.addPerson({ email: 'owner@example.com' });
    const withEmail = { claims: { email: 'Owner@example.com' } };
    const inTeams = randomUUID();
    const refused = async (): Promise<void> =>
      assert.equal((await comeIn(inTeams, withEmail)).problem?.code, 'person-unknown');
    await refused();
    await administrator.call(setLinking, {
      body: { linkBy: 'verified_email', emailVerifiedBy: ['lti'] },
    });
    await refused();
    await administrator.call(setLinking, {
      body: { linkBy: 'verified_email', emailVerifiedBy: ['teams'] },
    });
    const person = await signIn((await comeIn(inTeams, withEmail)).body.ticket);
    assert.equal((await person.call(getMe)).person.id, owner);
    await administrator.call(setLinking, {
      body: { linkBy: 'employee_number', emailVerifiedBy: [] },
    });
  });

  test('of an id that two are told to have lets nobody in', async () => {
    const shared = randomUUID();
    await tellBySystem(await product.addPerson(), shared);
    await tellBySystem(await product.addPerson(), shared);
    assert.equal((await comeIn(shared)).problem?.code, 'person-unknown');
  });

  test('of somebody who has left lets nobody in', async () => {
    const left = randomUUID();
    const leaver = await product.addPerson();
    await tellBySystem(leaver, left);
    await product.inTransaction(({ db }) =>
      db.updateTable('people').set({ state: 'left' }).where('id', '=', leaver).execute(),
    );
    assert.equal((await comeIn(left)).problem?.code, 'person-unknown');
  });

  test('is of no use at another organisation’s connection', async () => {
    const other = await addOrganisation(product, 'other');
    const theirs = await other.signIn(['ld_administrator']);
    const { id } = await theirs.call(saveTeamsConnection, {
      body: { ...entra.settings, directoryId: randomUUID() },
    });
    const token = await entra.tokenFor(objectId, product.clock.now());
    const answer = await nobody.ask(comeInFromTeams, { params: { id }, body: { token } });
    // That directory has no keys at the stand-in, so that nothing can be checked.
    assert.equal(answer.status, 502);
    // Even with the same directory and app the person is of the first organisation only.
    const claimed = await theirs.call(saveTeamsConnection, {
      body: entra.settings,
    });
    const again = await nobody.ask(comeInFromTeams, {
      params: { id: claimed.id },
      body: { token },
    });
    assert.equal(again.problem?.code, 'person-unknown');
  });
});

describe('a token is refused with 401, and no ticket is made', () => {
  for (const [title, refusal, changes] of wrongTokens) {
    test(title, async () => {
      const wrong = await changes(entra, product.clock.now());
      await expectRefusal(await comeIn(objectId, wrong), refusal);
    });
  }

  test('no token at all, and one that says it needs no signature', async () => {
    const [header, payload] = (await entra.tokenFor(objectId, product.clock.now())).split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    for (const [token, refusal] of [
      ['nonsense', 'malformed'],
      [`${header ?? ''}.${payload ?? ''}`, 'malformed'],
      [`${none}.${payload ?? ''}.`, 'algorithm'],
    ] as const) {
      const answer = await nobody.ask(comeInFromTeams, {
        params: { id: connection.id },
        body: { token },
      });
      await expectRefusal(answer, refusal);
    }
  });

  test('what Entra signed is kept for the administrator; what anybody makes up is not', async () => {
    await connect({});
    await comeIn(objectId, { claims: { scp: 'User.Read' } });
    const { lastRefusal, lastRefusalAt } = await readConnection();
    assert.equal(lastRefusal, 'scope');
    await comeIn(objectId, { key: (await generateKeyPair('RS256')).privateKey });
    const after = await readConnection();
    assert.deepEqual([after.lastRefusal, after.lastRefusalAt], [lastRefusal, lastRefusalAt]);
  });
});

describe('Entra’s keys', () => {
  test('a new key is taken after the cooldown; unknown keys ask for no more than that', async () => {
    await comeIn();
    product.clock.advance({ minutes: 2 });
    await entra.rollKey();
    entra.asked.length = 0;
    const stranger = (await generateKeyPair('RS256')).privateKey;
    assert.equal((await comeIn()).status, 201);
    for (let count = 0; count < 5; count++) {
      await expectKeyUnknown(stranger);
    }
    assert.equal(entra.asked.length, 1);
    product.clock.advance({ minutes: 2 });
    await expectKeyUnknown(stranger);
    await expectKeyUnknown(stranger);
    assert.equal(entra.asked.length, 2);
  });

  const expectKeyUnknown = async (key: CryptoKey): Promise<void> => {
    const answer = await comeIn(objectId, { header: { kid: 'made-up' }, key });
    assert.equal(answer.problem?.detail, 'key');
  };

  test('they serve for a day while Entra is away; then it is told as such, and works again after', async () => {
    await comeIn();
    entra.setDown(true);
    product.clock.advance({ hours: 3 });
    assert.equal((await comeIn()).status, 201);
    product.clock.advance({ hours: 24 });
    const away = await comeIn();
    assert.equal(away.status, 502);
    assert.equal(away.problem?.code, 'entra-unreachable');
    await signInAdministrator();
    assert.equal((await readConnection()).lastRefusal, 'entra-unreachable');
    entra.asked.length = 0;
    await comeIn();
    assert.equal(entra.asked.length, 0, 'who tries again at once is not passed on');
    entra.setDown(false);
    product.clock.advance({ seconds: 10 });
    assert.equal((await comeIn()).status, 201);
  });
});

describe('the connection', () => {
  test('switched off, or removed, lets nobody in, and ends what came in through it', async () => {
    for (const end of [
      () => connect({ isEnabled: false }),
      () => connect({ clientId: randomUUID() }),
      () => administrator.call(removeTeamsConnection),
    ]) {
      connection = await connect({});
      const person = await signIn((await comeIn()).body.ticket);
      await person.call(getMe);
      await end();
      assert.equal((await person.ask(getMe)).status, 401);
      assert.notEqual((await comeIn()).status, 201);
      await administrator.call(getTeamsConnection);
    }
    assert.equal((await administrator.ask(removeTeamsConnection)).status, 404);
    assert.equal((await comeIn()).problem?.code, 'not-found');
  });

  test('tells what an app registration at Entra needs', async () => {
    const host = new URL(product.url).host;
    assert.equal(connection.applicationIdUri, `api://${host}/${entra.clientId}`);
    const { appRegistration } = await administrator.call(getTeamsConnection);
    assert.equal(appRegistration.scope, 'access_as_user');
    assert.equal(appRegistration.authorisedClients.length, 4);
  });
});

describe('who may frame the page', () => {
  const policyOf = async (path: string): Promise<string> => {
    const response = await fetch(`${product.url}${path}`, { headers: { Accept: 'text/html' } });
    return response.headers.get('content-security-policy') ?? '';
  };
  const none = /frame-ancestors 'none'$/;

  test('Microsoft’s pages, where an organisation has Teams connected, and no others', async () => {
    const policy = await policyOf(`/?host=teams&via=${connection.id}`);
    assert.match(
      policy,
      /frame-ancestors https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com https:\/\/\*\.teams\.microsoft\.com https:\/\/\*\.microsoft365\.com https:\/\/\*\.office\.com https:\/\/outlook\.office\.com https:\/\/outlook\.office365\.com$/,
    );
    assert.match(policy, /connect-src 'self' https:\/\/res\.cdn\.office\.net;/);
  });

  test('nobody elsewhere: no connection, an unknown one, one that is off, one that is gone', async () => {
    assert.match(await policyOf('/?host=teams'), none);
    assert.match(await policyOf(`/?host=teams&via=${randomUUID()}`), none);
    assert.match(await policyOf('/?host=teams&via=x'), none);
    await connect({ isEnabled: false });
    assert.match(await policyOf(`/?host=teams&via=${connection.id}`), none);
    await administrator.call(removeTeamsConnection);
    const policy = await policyOf(`/?host=teams&via=${connection.id}`);
    assert.match(policy, none);
    assert.doesNotMatch(policy, /office/);
  });
});
