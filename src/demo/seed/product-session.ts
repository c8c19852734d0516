import type { z } from 'zod';

/** What one person does in the product, through its HTTP API. */
export interface ProductSession {
  /** Calls the API and reads its answer. @throws Error with what the product answered */
  readonly call: <T>(
    method: Method,
    path: string,
    answer: z.ZodType<T>,
    body?: object,
  ) => Promise<T>;
  /** Calls the API where the answer does not matter. @throws Error with what the product answered */
  readonly send: (method: Method, path: string, body?: object) => Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT';

/** A session of the product's API with a bearer token. */
export function createProductSession(productUrl: string, token: string): ProductSession {
  const request = async (method: Method, path: string, body?: object): Promise<string> => {
    const isForm = body instanceof FormData;
    const response = await fetch(`${productUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: 'application/json',
        // A form says itself where its parts begin.
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${path} answered ${String(response.status)}: ${text}`);
    }
    return text;
  };
  return {
    call: async (method, path, answer, body) =>
      answer.parse(JSON.parse(await request(method, path, body))),
    send: async (method, path, body) => {
      await request(method, path, body);
    },
  };
}
