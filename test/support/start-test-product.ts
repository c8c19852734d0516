import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { z } from 'zod';
import type { Endpoint, ImportedPerson, Problem, Role } from '../../src/contract/index.ts';
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
import { openTestDatabase } from './test-database.ts';
import { TestClock } from './test-clock.ts';

type Input<T extends z.ZodType> = z.input<T>;

interface CallInput<E extends Endpoint> {
  readonly params?: Input<E['params']>;
  readonly query?: Record<string, string | number | readonly string[] | undefined>;
  readonly body?: Input<E['body']>;
}

/** What the product answered: either the endpoint's response or a problem. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly problem: Problem | null;
  readonly headers: Headers;
}

/** Somebody who is signed in and calls the product over HTTP. */
export interface Caller {
  readonly personId: string;
  readonly token: string;
  /** Calls and expects success. @throws Error with the problem when the product refuses */
  call<E extends Endpoint>(endpoint: E, input?: CallInput<E>): Promise<z.output<E['response']>>;
  /** Calls and gives whatever came back. */
  ask<E extends Endpoint>(
    endpoint: E,
    input?: CallInput<E>,
  ): Promise<Answer<z.output<E['response']>>>;
}

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

let employeeNumber = 1000;

/** Starts the product on an own, migrated database with one organisation and its programme. */
export async function startTestProduct(
  environment: Readonly<Record<string, string>> = {},
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
  const logger = createLogger('error');
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

  const callerOf = (personId: string, token: string): Caller => {
    const ask: Caller['ask'] = async (endpoint, input = {}) => {
      const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
        encodeURIComponent(String((input.params as Record<string, unknown>)[name])),
      );
      const query = new URLSearchParams();
      for (const [key, value] of Object.entries(input.query ?? {})) {
        if (value === undefined) continue;
        for (const each of Array.isArray(value) ? value : [value]) query.append(key, String(each));
      }
      const response = await fetch(`${url}${path}?${query.toString()}`, {
        method: endpoint.method,
        headers: {
          ...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
          ...(input.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      });
      const text = await response.text();
      const isJson = (response.headers.get('content-type') ?? '').includes('json');
      const body: unknown = isJson ? JSON.parse(text) : text === '' ? undefined : text;
      return {
        status: response.status,
        headers: response.headers,
        body: (response.ok ? body : undefined) as never,
        problem: response.ok ? null : (body as Problem),
      };
    };
    return {
      personId,
      token,
      ask,
      async call(endpoint, input) {
        const answer = await ask(endpoint, input);
        if (answer.problem) {
          throw new Error(
            `${endpoint.method} ${endpoint.path}: ${answer.status} ${JSON.stringify(answer.problem)}`,
          );
        }
        return answer.body;
      },
    };
  };

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
      return callerOf(personId, token);
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
