import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import {
  createScimToken,
  getMe,
  getScimConnection,
  listMentorships,
  revokeScimToken,
  rotateScimToken,
  setScimGroupRole,
  setScimLevelAttribute,
} from '../../../src/contract/index.ts';
import { senderOf, scimClient } from '../../conformance/scim/scim-client.ts';
import { addMentee, addMentor, ask } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

const core = 'urn:ietf:params:scim:schemas:core:2.0';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

let product: TestProduct;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());

const statusOf = async (token: string): Promise<number> =>
  (await senderOf(product.url, token)('GET', '/Users?count=0')).status;

describe('tokens', () => {
  test('a token is told once, and only its hash is stored', async () => {
    const made = await administrator.call(createScimToken, {
      body: { name: 'Entra ID', scopes: ['users.read'] },
    });
    assert.equal(await statusOf(made.token), 200);
    const { tokens, baseUrl } = await administrator.call(getScimConnection);
    assert.equal(baseUrl, `${product.url}/scim/v2`);
    const shown = tokens.find((token) => token.id === made.id);
    assert.equal(shown?.lastUsedAt, product.clock.now().toISOString());
    const secret = made.token.split('.')[1] ?? '';
    assert.ok(!JSON.stringify(tokens).includes(secret));
    const rows = await product.inTransaction(({ db }) =>
      Promise.all([
        db.selectFrom('scim_tokens').selectAll().execute(),
        db.selectFrom('audit_log').selectAll().execute(),
      ]),
    );
    assert.ok(!JSON.stringify(rows).includes(secret));
  });

  test('a token and the one that follows it are both good until the overlap is over', async () => {
    const body = { name: 'Okta', scopes: ['users.read', 'groups.read'] as const };
    const old = await administrator.call(createScimToken, {
      body: { ...body, scopes: [...body.scopes] },
    });
    const params = { id: old.id };
    const next = await administrator.call(rotateScimToken, { params, body: { overlapDays: 7 } });
    assert.deepEqual([await statusOf(old.token), await statusOf(next.token)], [200, 200]);
    const again = await administrator.ask(rotateScimToken, { params, body: { overlapDays: 7 } });
    assert.equal(again.problem?.code, 'conflict');
    const { tokens } = await administrator.call(getScimConnection);
    assert.deepEqual(tokens.find((token) => token.id === next.id)?.scopes, body.scopes);
    product.clock.advance({ days: 7, seconds: 1 });
    administrator = await product.signIn(administrator.personId, ['ld_administrator']);
    assert.deepEqual([await statusOf(old.token), await statusOf(next.token)], [401, 200]);
  });

  test('a revoked token is good no longer, at once', async () => {
    const made = await administrator.call(createScimToken, {
      body: { name: 'Revoked', scopes: ['users.read'] },
    });
    await administrator.call(revokeScimToken, { params: { id: made.id } });
    assert.equal(await statusOf(made.token), 401);
    const again = await administrator.ask(revokeScimToken, { params: { id: made.id } });
    assert.equal(again.status, 404);
  });
});

describe('where the identity provider tells the job level', () => {
  const schema = 'urn:acme:scim:2.0:User';
  const attribute = `${schema}:band`;
  const set = (where: string) =>
    administrator.call(setScimLevelAttribute, { body: { attribute: where } });
  const levelOf = async (id: unknown): Promise<number | null> =>
    product.inTransaction(async ({ db, tenantId }) => {
      const row = await db
        .selectFrom('people')
        .select('job_level')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', String(id))
        .executeTakeFirstOrThrow();
      return row.job_level;
    });

  test('as roles: one of them is the level, and they are found by', async () => {
    const { send } = await scimClient(product);
    await set('roles');
    const { body } = await send('POST', '/Users', {
      schemas: [`${core}:User`],
      userName: 'roles@level.example',
      roles: [{ value: '3', primary: true }, { value: 'Works council' }],
    });
    assert.equal(await levelOf(body.id), 3);
    const filter = encodeURIComponent('roles.value eq "3"');
    assert.equal((await send('GET', `/Users?filter=${filter}`)).body.totalResults, 1);
    assert.equal((await administrator.call(getScimConnection)).levelAttribute, 'roles');
  });

  test('in an attribute of an extension of its own, of which nothing else is kept', async () => {
    const { send } = await scimClient(product);
    const user = (band: string, shoeSize: string): object => ({
      schemas: [`${core}:User`, schema],
      userName: 'band@level.example',
      [schema]: { band, shoeSize },
    });
    assert.equal((await send('POST', '/Users', user('4', '43'))).status, 400, 'not spoken yet');
    await set(attribute);
    const { body } = await send('POST', '/Users', user('4', '43'));
    assert.equal(await levelOf(body.id), 4);
    assert.deepEqual(body[schema], { band: '4' });
    const filter = encodeURIComponent(`${attribute.toUpperCase()} eq "4"`);
    assert.equal((await send('GET', `/Users?filter=${filter}`)).body.totalResults, 1);
    const patched = await send('PATCH', `/Users/${String(body.id)}`, {
      Operations: [{ op: 'replace', path: attribute, value: '2' }],
    });
    assert.equal(patched.status, 204);
    assert.equal(await levelOf(body.id), 2);
  });

  test('no core attribute, and nothing that is no attribute', async () => {
    for (const wrong of ['title', `${core}:User:userType`, 'urn:acme', 'urn:acme:x y', '']) {
      const { status } = await administrator.ask(setScimLevelAttribute, {
        body: { attribute: wrong },
      });
      assert.equal(status, 400, wrong);
    }
  });
});

describe('roles by groups', () => {
  test('members hold the role from their next session on, and lose it with their place', async () => {
    const { send } = await scimClient(product);
    const user = await send('POST', '/Users', {
      schemas: [`${core}:User`],
      userName: 'auditor@roles.example',
    });
    const id = String(user.body.id);
    const group = await send('POST', '/Groups', {
      schemas: [`${core}:Group`],
      displayName: 'Auditors',
      members: [{ value: id }],
    });
    const params = { id: String(group.body.id) };
    const rolesOf = async (): Promise<readonly string[]> =>
      (await (await product.signIn(id)).call(getMe)).roles;
    assert.deepEqual(await rolesOf(), [], 'a group gives nothing by itself');
    await administrator.call(setScimGroupRole, { params, body: { role: 'auditor' } });
    const session = await product.signIn(id);
    assert.deepEqual((await session.call(getMe)).roles, ['auditor']);
    const { groups } = await administrator.call(getScimConnection);
    assert.deepEqual(
      groups.map(({ displayName, members, role }) => [displayName, members, role]),
      [['Auditors', 1, 'auditor']],
    );

    await send('PATCH', `/Groups/${params.id}`, {
      Operations: [{ op: 'remove', path: 'members' }],
    });
    await product.drainJobs();
    assert.equal((await session.ask(getMe)).status, 401, 'signed out');
    assert.deepEqual(await rolesOf(), []);
  });

  test('a group that gives the role no longer signs its members out', async () => {
    const { send } = await scimClient(product);
    const user = await send('POST', '/Users', {
      schemas: [`${core}:User`],
      userName: 'owner@roles.example',
    });
    const id = String(user.body.id);
    const group = await send('POST', '/Groups', {
      schemas: [`${core}:Group`],
      displayName: 'Owners',
      members: [{ value: id }],
    });
    const params = { id: String(group.body.id) };
    await administrator.call(setScimGroupRole, { params, body: { role: 'programme_owner' } });
    const session = await product.signIn(id);
    await administrator.call(setScimGroupRole, { params, body: { role: null } });
    await product.drainJobs();
    assert.equal((await session.ask(getMe)).status, 401);
    assert.deepEqual((await (await product.signIn(id)).call(getMe)).roles, []);
  });
});

describe('people by SCIM', () => {
  test('rule 7: whoever is disabled is out, and the other side is told', async () => {
    const { send } = await scimClient(product);
    const { caller: mentor, registration } = await addMentor(
      product,
      {},
      { employeeNumber: 'SCIM-M' },
    );
    const mentee = await addMentee(product);
    await ask(mentee, registration.id);
    const user = await send('POST', '/Users', {
      schemas: [`${core}:User`],
      userName: 'mentor@leaves.example',
      [enterprise]: { employeeNumber: 'SCIM-M' },
    });
    assert.equal(user.body.id, mentor.personId);
    assert.equal((await mentor.ask(listMentorships)).status, 200);
    await send('PATCH', `/Users/${mentor.personId}`, {
      Operations: [{ op: 'replace', value: { active: false } }],
    });
    assert.equal((await mentor.ask(listMentorships)).status, 401);
    await product.drainJobs();
    const notices = await product.inTransaction(({ db, tenantId }) =>
      db
        .selectFrom('notices')
        .select('kind')
        .where('tenant_id', '=', tenantId)
        .where('person_id', '=', mentee.personId)
        .execute(),
    );
    assert.deepEqual(notices, [{ kind: 'request-closed' }]);
  });

  test('a manager is joined by the id that SCIM has, whoever comes first', async () => {
    const { send } = await scimClient(product);
    const create = async (name: string, manager?: string): Promise<string> => {
      const { body } = await send('POST', '/Users', {
        schemas: [`${core}:User`, enterprise],
        userName: `${name}@line.example`,
        [enterprise]: manager === undefined ? {} : { manager: { value: manager } },
      });
      return String(body.id);
    };
    const managerId = await create('manager');
    const reportId = await create('report', managerId);
    const row = await product.inTransaction(({ db, tenantId }) =>
      db
        .selectFrom('people')
        .select('manager_id')
        .where('tenant_id', '=', tenantId)
        .where('id', '=', reportId)
        .executeTakeFirstOrThrow(),
    );
    assert.equal(row.manager_id, managerId);
  });
});
