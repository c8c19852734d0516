import type { z } from 'zod';
import type { Endpoint, Problem } from '../../src/contract/index.ts';

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

/** @param token of a session; empty: the caller is signed in as nobody */
export function callerOf(url: string, personId: string, token: string): Caller {
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
}
