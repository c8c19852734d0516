import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { addRecordStore } from '../../../src/contract/index.ts';
import { createProduct } from '../../../src/server/app.ts';
import type { Product } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { resealSecrets } from '../../../src/server/database/reseal-secrets.ts';
import { createEncryption } from '../../../src/server/kernel/encryption.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { addOrganisation } from '../../support/add-organisation.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, connect, postLaunch } from '../lms/open-tool.ts';

/** The key under which tests start the product, and the one that comes after it. */
const oldKey = Buffer.alloc(32, 7);
const newKey = Buffer.alloc(32, 8);

let product: TestProduct;
let platform: LtiPlatform;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
  // The first look at the key set makes the first key.
  await fetch(`${product.url}/lti/jwks.json`);
  const administrators = [
    await product.signIn(await product.addPerson(), ['ld_administrator']),
    await (await addOrganisation(product, 'second')).signIn(['ld_administrator']),
  ];
  for (const administrator of administrators) {
    await administrator.call(addRecordStore, {
      body: {
        name: 'Store',
        endpoint: 'https://records.example/xapi',
        username: 'mentorklik',
        password: 'secret',
        version: '2.0.0',
        isEnabled: false,
      },
    });
  }
});
after(async () => {
  await platform.stop();
  await product.close();
});

/** Another process of the same installation, under other keys. */
async function startReplica(
  environment: Readonly<Record<string, string>>,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const config = readConfig({
    PUBLIC_URL: product.url,
    ALLOW_PRIVATE_NETWORKS: 'true',
    ...environment,
  });
  const replica: Product = await createProduct({
    config,
    database: product.database,
    clock: product.clock,
    logger: createLogger('silent'),
  });
  const server = createServer(replica.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await replica.stop();
    },
  };
}

const base64 = (key: Buffer): string => key.toString('base64');

describe('ENCRYPTION_KEY is changed', () => {
  test('with the previous key beside it everything opens, and a login in flight ends well', async () => {
    const login = await beginLogin(product, platform);
    const replica = await startReplica({
      ENCRYPTION_KEY: base64(newKey),
      ENCRYPTION_KEY_PREVIOUS: base64(oldKey),
    });
    try {
      assert.equal((await fetch(`${replica.url}/lti/jwks.json`)).status, 200);
      const idToken = await platform.sign(claimsFor(login, platform));
      const posted = { state: login.state, id_token: idToken };
      const response = await postLaunch({ ...product, url: replica.url }, posted, {
        Cookie: login.cookie,
      });
      assert.equal(response.status, 303, await response.text());
    } finally {
      await replica.stop();
    }
  });

  test('without it nothing opens, and nothing else takes the place of the keys', async () => {
    const replica = await startReplica({ ENCRYPTION_KEY: base64(newKey) });
    try {
      assert.equal((await fetch(`${replica.url}/lti/jwks.json`)).status, 500);
    } finally {
      await replica.stop();
    }
  });

  test('sealing anew reaches the secrets of every organisation, once', async () => {
    const both = createEncryption(newKey, [oldKey]);
    assert.deepEqual(await resealSecrets(product.database, both), { resealed: 3, current: 0 });
    assert.deepEqual(await resealSecrets(product.database, both), { resealed: 0, current: 3 });
    const replica = await startReplica({ ENCRYPTION_KEY: base64(newKey) });
    try {
      const answer = await fetch(`${replica.url}/lti/jwks.json`);
      assert.equal(answer.status, 200, 'the previous key can go');
    } finally {
      await replica.stop();
    }
    await assert.rejects(
      resealSecrets(product.database, createEncryption(Buffer.alloc(32, 9))),
      /ENCRYPTION_KEY is another/,
    );
  });
});

test('a column of bytes says by its name whether it is sealed, so that none is passed by', async () => {
  const { rows } = await product.database.store.executeAsOwner(
    `select table_name || '.' || column_name as name from information_schema.columns
     where table_schema = 'public' and data_type = 'bytea' order by 1`,
  );
  const names = rows.map(({ name }) => String(name));
  // What members share is theirs, and no secret of the product.
  for (const name of names.filter((each) => each !== 'document_pieces.content')) {
    assert.match(name, /(\.|_)(hash|sealed)$/);
  }
});
