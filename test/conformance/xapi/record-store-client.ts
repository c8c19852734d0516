import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createRecordStoreKey } from '../../../src/server/modules/learning-records/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

export type Statement = Record<string, unknown> & { readonly id: string };

interface Call {
  readonly method?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client of the embedded record store, as another product would be one. */
export interface RecordStoreClient {
  readonly product: TestProduct;
  readonly path: string;
  readonly authorization: string;
  call(call?: Call): Promise<{ status: number; headers: Headers; body: unknown; text: string }>;
  /** Stores statements and expects that they are taken. */
  store(...statements: Statement[]): Promise<void>;
  /** @returns ids of the statements found */
  find(query: Readonly<Record<string, string>>): Promise<string[]>;
}

export async function startRecordStoreClient(): Promise<RecordStoreClient> {
  const product = await startTestProduct();
  const { username, password } = await product.inTransaction((work) =>
    createRecordStoreKey(work, 'Conformance'),
  );
  const path = `/xapi/${product.tenantId}/statements`;
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const client: RecordStoreClient = {
    product,
    path,
    authorization,
    async call({ method = 'GET', query = {}, body, headers = {} } = {}) {
      const search = new URLSearchParams(query).toString();
      const response = await fetch(`${product.url}${path}?${search}`, {
        method,
        headers: {
          Authorization: authorization,
          'X-Experience-API-Version': '1.0.3',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined
          ? {}
          : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text !== '' ? (JSON.parse(text) as unknown) : undefined,
        text,
      };
    },
    async store(...statements) {
      const answer = await client.call({ method: 'POST', body: statements });
      assert.equal(answer.status, 200, answer.text);
    },
    async find(query) {
      const answer = await client.call({ query });
      assert.equal(answer.status, 200, answer.text);
      return (answer.body as { statements: Statement[] }).statements.map((each) => each.id);
    },
  };
  return client;
}

/** A statement that is right; parts given replace its own. */
export function statementWith(parts: Readonly<Record<string, unknown>> = {}): Statement {
  return {
    id: randomUUID(),
    actor: { objectType: 'Agent', mbox: 'mailto:learner@example.com' },
    verb: { id: 'http://adlnet.gov/expapi/verbs/attended', display: { en: 'attended' } },
    object: { objectType: 'Activity', id: 'http://example.com/activities/1' },
    ...parts,
  };
}
