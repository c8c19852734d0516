import { createScimToken } from '../../../src/server/modules/people/index.ts';
import { scimScopes } from '../../../src/contract/index.ts';
import type { ScimScope } from '../../../src/contract/index.ts';
import type { TestProduct } from '../../support/start-test-product.ts';

export interface ScimReply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed where there is any. */
  readonly body: Readonly<Record<string, unknown>>;
}

type Send = (
  method: string,
  path: string,
  body?: unknown,
  headers?: Readonly<Record<string, string>>,
) => Promise<ScimReply>;

/** An identity provider that holds a token. */
export interface ScimClient {
  readonly token: string;
  /** @param body an object is sent as JSON, a text as it is */
  readonly send: Send;
}

export async function scimClient(
  product: TestProduct,
  scopes: readonly ScimScope[] = scimScopes,
): Promise<ScimClient> {
  const { token } = await product.inTransaction((work) => createScimToken(work, 'Test', scopes));
  return { token, send: senderOf(product.url, token) };
}

export function senderOf(url: string, token: string): Send {
  return async (method, path, body, headers = {}) => {
    const response = await fetch(`${url}/scim/v2${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'Content-Type': 'application/scim+json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {},
    };
  };
}
