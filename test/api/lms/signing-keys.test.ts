import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { getMe, listSigningKeys, rotateSigningKeys } from '../../../src/contract/index.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, connect, enter, postLaunch } from './open-tool.ts';

let product: TestProduct;
let platform: LtiPlatform;
let administrator: Caller;
before(async () => {
  product = await startTestProduct({ SIGNING_KEY_DAYS: '30', SIGNING_KEY_OVERLAP_HOURS: '24' });
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
  administrator = await signIn();
});
after(async () => {
  await platform.stop();
  await product.close();
});

const signIn = async (): Promise<Caller> =>
  product.signIn(await product.addPerson(), ['ld_administrator']);

/** The kids that platforms see, in no order. */
async function published(): Promise<string[]> {
  const answer = await fetch(`${product.url}/lti/jwks.json`);
  const { keys } = (await answer.json()) as { keys: { kid: string }[] };
  return keys.map(({ kid }) => kid).toSorted();
}

/** The kid of the key that signs now. */
async function signing(): Promise<string> {
  const { keys } = await administrator.call(listSigningKeys);
  return keys.find(({ turn }) => turn === 'signing')?.kid ?? '';
}

/** Replicas and this process alike know the keys anew after a minute; sessions last ten hours. */
async function pass(hours: number): Promise<void> {
  product.clock.advance({ hours, minutes: 2 });
  administrator = await signIn();
}

const rotate = () => administrator.call(rotateSigningKeys);

describe('rotation in turn (Security Framework 6.4)', () => {
  test('publishes the new key first, lets it sign later, and withdraws the old one last', async () => {
    const old = await signing();
    assert.deepEqual(await published(), [old]);
    const { kid, isNew, signsFrom } = await rotate();
    assert.equal(isNew, true);
    assert.notEqual(kid, old);
    assert.equal(Date.parse(signsFrom) - product.clock.now().getTime(), 24 * 3_600_000);

    assert.deepEqual(await published(), [old, kid].toSorted());
    assert.equal(await signing(), old, 'platforms have to learn of the new one');
    await pass(23);
    assert.equal(await signing(), old);
    await pass(1);
    assert.equal(await signing(), kid);
    assert.deepEqual(
      await published(),
      [old, kid].toSorted(),
      'signatures of the old one are under way',
    );
    await pass(24);
    assert.deepEqual(await published(), [kid]);
  });

  test('loses no login that was begun, and no session', async () => {
    const inside = await signIn();
    const login = await beginLogin(product, platform);
    await rotate();
    const idToken = await platform.sign(claimsFor(login, platform));
    const posted = { state: login.state, id_token: idToken };
    const response = await postLaunch(product, posted, { Cookie: login.cookie });
    assert.ok((await enter(product, response)).person.id);
    assert.equal((await inside.ask(getMe)).status, 200);
    await pass(49);
  });

  test('asked again, by however many at once, puts one key in line', async () => {
    const { length } = await published();
    const answers = await Promise.all(Array.from({ length: 10 }, rotate));
    assert.equal(answers.filter(({ isNew }) => isNew).length, 1);
    assert.equal(new Set(answers.map(({ kid }) => kid)).size, 1);
    assert.equal((await published()).length, length + 1);
    await pass(49);
  });

  test('is in the audit log of whoever asked for it', async () => {
    const { kid } = await rotate();
    const rows = await product.inTransaction(({ db }) =>
      db
        .selectFrom('audit_log')
        .select(['actor_id', 'subject_id'])
        .where('action', '=', 'signing-key.rotated')
        .orderBy('sequence', 'desc')
        .execute(),
    );
    assert.deepEqual(rows[0], { actor_id: administrator.personId, subject_id: kid });
    await pass(49);
  });
});

test('a platform that read the key set before a rotation can verify what is signed after it', async () => {
  const before = await published();
  await rotate();
  assert.ok(before.includes(await signing()));
  await pass(23);
  assert.ok(before.includes(await signing()), 'as long as it may keep what it read');
  await pass(26);
});

test('keys that others may know are withdrawn at once', async () => {
  const old = await signing();
  const { key, isNew } = await product.product.signingKeys.rotate('at-once');
  assert.equal(isNew, true);
  assert.deepEqual(await published(), [key.kid]);
  assert.notEqual(key.kid, old);
  assert.equal(await signing(), key.kid);
});

describe('by schedule', () => {
  const runJob = () =>
    product.product.queues.runNow('rotate-signing-keys', product.product.jobContext);
  const stored = () =>
    product.product.inTransaction(
      { tenantId: '00000000-0000-0000-0000-000000000001', actorId: null },
      ({ db }) => db.selectFrom('lms_signing_keys').selectAll().execute(),
    );

  test('a key is replaced when it is thirty days old, not before, and then forgotten', async () => {
    await runJob();
    const old = await signing();
    await pass(29 * 24);
    await runJob();
    assert.deepEqual(await published(), [old]);
    await pass(24);
    await runJob();
    await runJob();
    assert.equal((await published()).length, 2);
    await pass(48);
    assert.equal((await published()).length, 1);
    assert.equal((await stored()).length, 2);
    await runJob();
    assert.equal((await stored()).length, 1, 'nothing verifies by a key that is not published');
  });

  test('private keys are not readable in the database', async () => {
    for (const row of await stored()) {
      const sealed = row.private_jwk_sealed.toString('latin1');
      assert.doesNotMatch(sealed, /"kty"|RSA/);
      assert.ok(sealed.length > 1000, 'it is the private key');
      assert.deepEqual(Object.keys(row.public_jwk as object).toSorted(), ['e', 'kty', 'n']);
    }
  });
});
