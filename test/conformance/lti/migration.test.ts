import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, test } from 'node:test';
import { isMigrationSignatureValid, verifyLaunch, type LtiMigration } from '../../../lti/index.ts';
import { claim } from './support/claims.ts';
import { createTestWorld } from './support/test-world.ts';

async function migrationSignedWith(secret: string): Promise<LtiMigration> {
  const world = await createTestWorld();
  const login = await world.login();
  const exp = world.clock.seconds() + 60;
  const text = ['key-1', '1', 'https://lms.example', 'client-1', exp, login.nonce].join('&');
  const request = await world.request(login, {
    claims: {
      exp,
      [claim.lti1p1]: {
        oauth_consumer_key: 'key-1',
        oauth_consumer_key_sign: createHmac('sha256', secret).update(text).digest('base64'),
        user_id: 34212,
        resource_link_id: 'old-7',
      },
    },
  });
  const { migration } = await verifyLaunch(request, world.options);
  assert.ok(migration !== null);
  return migration;
}

describe('Migration Guide 1.0: lti1p1 claim', () => {
  test('a signature with the LTI 1.1 secret holds, and the old ids are read [migration]', async () => {
    const migration = await migrationSignedWith('old secret');
    assert.equal(await isMigrationSignatureValid(migration, 'old secret'), true);
    assert.equal(migration.userId, '34212');
    assert.equal(migration.resourceLinkId, 'old-7');
  });

  test('a signature with another secret does not hold [migration]', async () => {
    const migration = await migrationSignedWith('guessed');
    assert.equal(await isMigrationSignatureValid(migration, 'old secret'), false);
  });

  test('without a signature, or with an odd one, nothing is proven', async () => {
    const migration = await migrationSignedWith('old secret');
    for (const oauthConsumerKeySign of [null, '', '%%%', 'c2hvcnQ=']) {
      const unsigned = { ...migration, oauthConsumerKeySign };
      assert.equal(await isMigrationSignatureValid(unsigned, 'old secret'), false);
    }
    assert.equal(await isMigrationSignatureValid(migration, ''), false);
  });
});
