import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { Endpoint } from '../../contract/index.ts';
import type { InTransaction, Work } from '../jobs/work.ts';
import type { Session } from './session.ts';

/** What a handler is given: the input as the contract parsed it, and one transaction. */
export interface Call<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly session: Session;
  /** The request's transaction: commits when the handler returns, rolls back when it throws. */
  readonly work: Work;
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (call: Call<unknown, unknown, unknown>) => Promise<unknown>;
}

/** Joins an endpoint of the contract to the operation that does it. */
export function route<
  P extends z.ZodType,
  Q extends z.ZodType,
  B extends z.ZodType,
  R extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, R>,
  handle: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<R>>,
): Route {
  return {
    endpoint,
    // The router hands over what these very schemas parsed.
    handle: (call) => handle(call as Call<z.output<P>, z.output<Q>, z.output<B>>),
  };
}

/** A route outside the contract, in the form of its own standard (LTI pages, xAPI, SCIM). */
export interface RawRoute {
  readonly methods: readonly ('get' | 'post' | 'put' | 'patch' | 'delete' | 'head')[];
  /** Express path. */
  readonly path: string;
  /** Says in words who may call it and how that is proved. */
  readonly permission: string;
  /** Which body is parsed before: none leaves the stream to the handler. */
  readonly body: 'form' | 'json' | 'none';
  readonly handle: (request: Request, response: Response, tools: RawTools) => Promise<void>;
}

/** A request as Node has it, with what stood in its address and in its form. */
export type DirectRequest = IncomingMessage & { readonly query: unknown; readonly body: unknown };

/** A raw route that needs nothing of Express: it takes no parameters in its path. */
export interface DirectRoute extends RawRoute {
  readonly body: 'form' | 'none';
  readonly handle: (
    request: DirectRequest,
    response: ServerResponse,
    tools: RawTools,
  ) => Promise<void>;
}

/** Raw routes open their own transactions, once they know whose request it is. */
export interface RawTools {
  readonly inTransaction: InTransaction;
}
