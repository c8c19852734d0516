// A sign-in that reaches several replicas at once; in a browser's hands it is posted twice at most, in an
// attacker's as often as they like.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { getMe } from '../../../src/contract/index.ts';
import { createProduct } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { createLogger } from '../../../src/server/kernel/logger.ts';
import { connectSaml, enter } from '../../conformance/saml/saml-world.ts';
import { ProductProcess } from '../../support/product-process.ts';
import { beginSamlLogin, postSamlResponse } from '../../support/saml-browser.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

/** As the test product's own. */
const encryptionKey = Buffer.alloc(32, 7).toString('base64');

let product: TestProduct;
before(async () => {
  product = await startTestProduct();
});
after(() => product.close());

/** Two that answer for the product's address, on one database, and begin sign-ins by a clock of now. */
interface Replicas {
  readonly urls: readonly [string, string];
  stop(): Promise<void>;
}

/** Processes of their own, as they run for people, on the PostgreSQL that the tests are given. */
async function startProcesses(serverUrl: string): Promise<Replicas> {
  const { rows } = await product.inTransaction(({ db }) =>
    sql<{ name: string }>`select current_database() as name`.execute(db),
  );
  const databaseUrl = new URL(serverUrl);
  databaseUrl.pathname = `/${rows[0]?.name ?? ''}`;
  const configure = () =>
    ProductProcess.configure({
      PUBLIC_URL: product.url,
      ENCRYPTION_KEY: encryptionKey,
      DATABASE_URL: databaseUrl.href,
      LOG_LEVEL: 'error',
    });
  const processes = [await configure(), await configure()] as const;
  const stop = async (): Promise<void> => {
    await Promise.all(processes.map((each) => each.stop()));
  };
  try {
    await Promise.all(processes.map((each) => each.start()));
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls: [processes[0].url, processes[1].url], stop };
}

/** Where there is the embedded database only: it is one process's own, so both are in this one. */
async function startInstance(): Promise<Replicas> {
  const config = readConfig({ PUBLIC_URL: product.url, ENCRYPTION_KEY: encryptionKey });
  const { database, clock } = product;
  const replica = await createProduct({ config, database, clock, logger: createLogger('silent') });
  const server = createServer(replica.app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    urls: [product.url, `http://127.0.0.1:${port}`],
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await replica.stop();
    },
  };
}

test('one assertion posted a hundred times to two replicas gives one session', async () => {
  const world = await connectSaml(product);
  const personId = await product.addPerson({ employeeNumber: 'S-1' });
  await world.change({ mayStartAtProvider: true });
  const serverUrl = process.env.TEST_DATABASE_URL;
  const replicas = await (serverUrl ? startProcesses(serverUrl) : startInstance());
  try {
    const [first, second] = replicas.urls;
    const at = (url: string, address: string): string => address.replace(product.url, url);
    for (const isBegunHere of [true, false]) {
      const asked = await beginSamlLogin(at(first, world.loginUrl));
      const xml = world.provider.answer(world.tell(isBegunHere ? asked : null));
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, number) =>
          postSamlResponse(at(number % 2 === 0 ? first : second, world.acsUrl), xml, {
            cookie: asked.cookie,
          }),
        ),
      );
      const entered = answers.filter(({ status }) => status === 303);
      assert.equal(entered.length, 1);
      assert.equal(answers.filter(({ status }) => status === 401).length, 99);
      const [one] = entered;
      if (one)
        assert.equal((await (await enter(second, one)).caller.call(getMe)).person.id, personId);
    }
  } finally {
    await replicas.stop();
  }
});
