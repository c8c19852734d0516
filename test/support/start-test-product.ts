import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ImportedPerson, Role } from '../../src/contract/index.ts';
import { importedPersonSchema } from '../../src/contract/index.ts';
import { createProduct } from '../../src/server/app.ts';
import type { Product } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import type { Database } from '../../src/server/database/database.ts';
import type { Work } from '../../src/server/jobs/work.ts';
import { createLogger } from '../../src/server/kernel/logger.ts';
import { createOrganisation } from '../../src/server/modules/administration/index.ts';
import { startSession } from '../../src/server/modules/identity/index.ts';
import { importPeople } from '../../src/server/modules/people/index.ts';
import { createDefaultProgramme } from '../../src/server/modules/programmes/index.ts';
import { callerOf } from './caller.ts';
import type { Caller } from './caller.ts';
import { openTestDatabase } from './test-database.ts';
import { TestClock } from './test-clock.ts';

export interface TestProduct {
  readonly url: string;
  readonly tenantId: string;
  readonly programmeId: string;
  readonly clock: TestClock;
  readonly database: Database;
  readonly product: Product;
  /** Adds an employee; what is left out gets a plausible value. */
  addPerson(person?: Partial<ImportedPerson>): Promise<string>;
  signIn(personId: string, roles?: readonly Role[]): Promise<Caller>;
  inTransaction<Result>(work: (work: Work) => Promise<Result>): Promise<Result>;
  /** Works every queue until nothing that is due is left. */
  drainJobs(): Promise<void>;
  close(): Promise<void>;
}

export type { Answer, Caller } from './caller.ts';

let employeeNumber = 1000;

/**
 * Starts the product on an own, migrated database with one organisation and its programme.
 * @param logger where a test reads the log; errors on standard output otherwise
 */
export async function startTestProduct(
  environment: Readonly<Record<string, string>> = {},
  logger = createLogger('error'),
): Promise<TestProduct> {
  const database = await openTestDatabase();
  const clock = new TestClock();
  const server = createServer();
  // Longer than any pause between two calls of a test, so that no call meets a closing connection.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config = readConfig({
    PUBLIC_URL: url,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
    ALLOW_PRIVATE_NETWORKS: 'true',
    ...environment,
  });
  const product = await createProduct({ config, database, clock, logger }).catch(
    async (error: unknown) => {
      server.close();
      await database.close();
      throw error;
    },
  );
  server.on('request', product.app);
  const { inTransaction } = product;
  const tenantId = await createOrganisation(inTransaction, {
    key: 'test',
    name: 'Test organisation',
    language: 'nl',
    jobLevels: ['Junior', 'Medior', 'Senior', 'Lead', 'Manager', 'Director'],
  });
  const scope = { tenantId, actorId: null };
  const programmeId = await inTransaction(scope, (work) => createDefaultProgramme(work));

  return {
    url,
    tenantId,
    programmeId,
    clock,
    database,
    product,
    async addPerson(person = {}) {
      const number = person.employeeNumber ?? String(employeeNumber++);
      const full = importedPersonSchema.parse({
        employeeNumber: number,
        givenName: 'Sam',
        familyName: `Person ${number}`,
        email: `person.${number}@example.com`,
        jobLevel: 3,
        language: 'en',
        timeZone: 'Europe/Amsterdam',
        ...person,
      });
      await inTransaction(scope, (work) => importPeople(work, [full]));
      const row = await inTransaction(scope, (work) =>
        work.db
          .selectFrom('people')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('employee_number', '=', number)
          .executeTakeFirstOrThrow(),
      );
      return row.id;
    },
    async signIn(personId, roles = []) {
      const { token } = await inTransaction(scope, (work) =>
        startSession(work, { personId, roles, launch: null }),
      );
      return callerOf(url, personId, token);
    },
    inTransaction: (work) => inTransaction(scope, work),
    drainJobs: () => product.queues.drain(product.jobContext),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await product.stop();
      await database.close();
    },
  };
}
