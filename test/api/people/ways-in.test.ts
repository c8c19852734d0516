import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { getLinking, getMyData, setLinking } from '../../../src/contract/index.ts';
import type { Linking } from '../../../src/contract/index.ts';
import { startSession } from '../../../src/server/modules/identity/index.ts';
import { findOrCreatePerson, mergePerson } from '../../../src/server/modules/people/index.ts';
import type { Visitor } from '../../../src/server/modules/people/index.ts';
import { callerOf } from '../../support/caller.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';

let product: TestProduct;
let administrator: Caller;
before(async () => {
  product = await startTestProduct();
  administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
});
after(() => product.close());

const nobody: Omit<Visitor, 'kind' | 'subject'> = {
  provider: 'https://idp.example/',
  employeeNumber: null,
  externalId: null,
  givenName: 'Sam',
  familyName: 'Visser',
  email: null,
  locale: null,
};
const comeIn = (visitor: Pick<Visitor, 'kind' | 'subject'> & Partial<Visitor>): Promise<string> =>
  product.inTransaction((work) => findOrCreatePerson(work, { ...nobody, ...visitor }));
const linkBy = (linking: Linking): Promise<void> =>
  administrator.call(setLinking, { body: linking });

describe('one person, many ways in', () => {
  test('an organisation begins with the employee number and trusts no e-mail address', async () => {
    assert.deepEqual(await administrator.call(getLinking), {
      linkBy: 'employee_number',
      emailVerifiedBy: [],
    });
  });

  test('by employee number the LMS, SAML and Teams lead to one person', async () => {
    const personId = await product.addPerson({ employeeNumber: 'W-1' });
    for (const kind of ['lti', 'saml', 'teams'] as const) {
      const visitor = { kind, subject: `one-${kind}`, employeeNumber: 'W-1' };
      assert.equal(await comeIn(visitor), personId);
      assert.equal(await comeIn({ ...visitor, employeeNumber: null }), personId, 'by the account');
    }
  });

  test('the person sees each of their ways in, the last used first', async () => {
    const personId = await product.addPerson({ employeeNumber: 'W-5' });
    await comeIn({ kind: 'teams', subject: 'list-1', employeeNumber: 'W-5' });
    product.clock.advance({ minutes: 1 });
    await comeIn({ kind: 'saml', subject: 'list-2', employeeNumber: 'W-5' });
    const { waysIn } = await (await product.signIn(personId)).call(getMyData);
    assert.deepEqual(
      waysIn.map(({ kind, through }) => [kind, through]),
      [
        ['saml', 'https://idp.example/'],
        ['teams', null],
      ],
    );
    const others = await administrator.call(getMyData);
    assert.deepEqual(others.waysIn, []);
  });

  test('whoever leaves has no session any more, whichever source tells and however they came in', async () => {
    const plain = { returnUrl: null, locale: null, registrationId: null };
    const saml = { provider: nobody.provider, nameId: 'x', nameIdFormat: null, sessionIndex: null };
    const launches = {
      lti: { ...plain, registrationId: randomUUID() },
      saml: { ...plain, saml },
      teams: { ...plain, registrationId: randomUUID() },
      breakGlass: null,
    };
    for (const source of ['scim', 'csv', 'roster', 'manual'] as const) {
      const personId = await comeIn({ kind: 'saml', subject: `left-by-${source}` });
      const sessions: Caller[] = [];
      for (const launch of Object.values(launches)) {
        const { token } = await product.inTransaction((work) =>
          startSession(work, { personId, roles: [], launch }),
        );
        sessions.push(callerOf(product.url, personId, token));
      }
      const mayRead = (): Promise<number[]> =>
        Promise.all(sessions.map(async (session) => (await session.ask(getMyData)).status));
      assert.deepEqual(await mayRead(), [200, 200, 200, 200]);
      await product.inTransaction((work) =>
        mergePerson(work, { kind: source, provider: '' }, personId, { employment: false }),
      );
      assert.deepEqual(await mayRead(), [401, 401, 401, 401], source);
    }
  });

  test('the same subject at another identity provider is somebody else', async () => {
    const subject = 'shared';
    const first = await comeIn({ kind: 'saml', subject });
    assert.notEqual(await comeIn({ kind: 'saml', subject, provider: 'https://other/' }), first);
    assert.notEqual(await comeIn({ kind: 'teams', subject }), first);
  });

  test('an e-mail address links nobody unless it is chosen and the way in verifies it', async () => {
    const email = 'Only.Once@example.com';
    const personId = await product.addPerson({ employeeNumber: 'W-2', email });
    assert.notEqual(await comeIn({ kind: 'saml', subject: 'mail-1', email }), personId);
    // The one who was just made has the address too: two are nobody's.
    await linkBy({ linkBy: 'verified_email', emailVerifiedBy: ['saml'] });
    assert.notEqual(await comeIn({ kind: 'saml', subject: 'mail-2', email }), personId);

    const own = 'Someone.Else@example.com';
    const other = await product.addPerson({ employeeNumber: 'W-3', email: own });
    assert.equal(
      await comeIn({ kind: 'saml', subject: 'mail-3', email: own.toUpperCase() }),
      other,
    );
    assert.notEqual(await comeIn({ kind: 'teams', subject: 'mail-4', email: own }), other);
  });

  test('by external id whoever SCIM told of is found, and nobody by a number', async () => {
    const personId = await product.addPerson({ employeeNumber: 'W-4' });
    await product.inTransaction(({ db, tenantId, now }) =>
      db
        .insertInto('scim_users')
        .values({
          tenant_id: tenantId,
          person_id: personId,
          user_name: 'w4',
          external_id: 'object-4',
          created_at: now,
          updated_at: now,
        })
        .execute(),
    );
    await linkBy({ linkBy: 'external_id', emailVerifiedBy: [] });
    const visitor = { kind: 'teams', subject: 'x-1', externalId: 'object-4' } as const;
    assert.equal(await comeIn(visitor), personId);
    const byNumber = { kind: 'saml', subject: 'x-2', employeeNumber: 'W-4' } as const;
    assert.notEqual(await comeIn(byNumber), personId);
    assert.notEqual(await comeIn({ kind: 'saml', subject: 'x-3', externalId: '' }), personId);
  });

  test('linking an account and choosing the key are in the audit log', async () => {
    const rows = await product.inTransaction(({ db }) =>
      db.selectFrom('audit_log').select(['action', 'details']).execute(),
    );
    assert.ok(rows.some(({ action }) => action === 'linking.set'));
    const linked = rows.filter(({ action }) => action === 'account.linked');
    assert.ok(
      linked.some(({ details }) => (details as { by?: string }).by === 'verified_email'),
      JSON.stringify(linked),
    );
  });
});
