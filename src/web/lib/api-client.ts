import type { z } from 'zod';
import type { AnyEndpoint, Problem } from '../../contract/index.ts';
import { ApiProblem, ConnectionLost } from './api-problem.ts';
import { dropRefusedToken, readToken } from './bearer-token.ts';

type RequiredKeys<Given> = {
  [Key in keyof Given]-?: undefined extends Given[Key] ? never : Key;
}[keyof Given];

/** The values of an object schema, those with a default left out at will. */
type Values<Schema extends z.ZodType> = string extends keyof z.input<Schema>
  ? Partial<Record<string, never>>
  : Pick<z.output<Schema>, RequiredKeys<z.input<Schema>> & keyof z.output<Schema>> & {
      [Key in keyof z.output<Schema>]?: z.output<Schema>[Key] | undefined;
    };

type Part<Name extends string, Value> = undefined extends Value
  ? Partial<Record<Name, undefined>>
  : object extends Value
    ? Partial<Record<Name, Value>>
    : Record<Name, Value>;

/** What a call of the endpoint has to give: nothing that the endpoint does not take. */
export type CallInput<E extends AnyEndpoint> = Part<'params', Values<E['params']>> &
  Part<'query', Values<E['query']>> &
  Part<'body', z.input<E['body']>>;

export type CallAnswer<E extends AnyEndpoint> = z.output<E['response']>;

type Scalar = string | number | boolean | undefined;
type QueryValue = Scalar | readonly Scalar[];

interface LooseInput {
  readonly params?: Readonly<Record<string, Scalar>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  readonly body?: unknown;
}

function fillPath(path: string, params: Readonly<Record<string, Scalar>> = {}): string {
  return path.replace(/:([A-Za-z]+)/g, (_match, name: string) =>
    encodeURIComponent(String(params[name])),
  );
}

function toQueryString(query: Readonly<Record<string, QueryValue>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined && item !== '') search.append(name, String(item));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

async function readProblem(response: Response): Promise<Problem> {
  if (response.headers.get('content-type')?.includes('application/problem+json') === true) {
    return (await response.json()) as Problem;
  }
  return {
    type: 'about:blank',
    title: response.statusText,
    status: response.status,
    code: 'unexpected',
    correlationId: response.headers.get('x-correlation-id') ?? '',
  };
}

/**
 * Calls an endpoint of the contract as the person of this tab's session.
 * @param endpoint declared in `contract`
 * @param input path parameters, query and body, as the endpoint declares them
 * @returns the answer; undefined for an endpoint that answers nothing, text for one that is not JSON
 * @throws {ApiProblem} the server refused
 * @throws {ConnectionLost} no answer came
 */
export async function callEndpoint<E extends AnyEndpoint>(
  endpoint: E,
  input: CallInput<E>,
): Promise<CallAnswer<E>> {
  const { params, query, body } = input as LooseInput;
  const headers = new Headers({ accept: 'application/json, text/csv, application/problem+json' });
  if (body !== undefined) headers.set('content-type', 'application/json');
  const response = await send(fillPath(endpoint.path, params) + toQueryString(query), {
    method: endpoint.method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status === 204) return undefined as CallAnswer<E>;
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  return (await (isJson ? response.json() : response.text())) as CallAnswer<E>;
}

/**
 * Sends a file as the person of this tab's session.
 * @param path of the contract, `:name` for each parameter
 * @param signal gives the sending up
 * @returns the answer's JSON
 * @throws {ApiProblem} the server refused
 * @throws {ConnectionLost} no answer came
 */
export async function sendFile(
  path: string,
  params: Readonly<Record<string, string>>,
  form: FormData,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await send(fillPath(path, params), { method: 'POST', body: form, signal });
  return response.json();
}

/**
 * Fetches a file as the person of this tab's session: no address would open it for anybody else.
 * @throws {ApiProblem} the server refused
 * @throws {ConnectionLost} no answer came
 */
export async function fetchFile(
  path: string,
  params: Readonly<Record<string, string | number>>,
): Promise<Blob> {
  const response = await send(fillPath(path, params), { method: 'GET' });
  try {
    return await response.blob();
  } catch (cause) {
    throw new ConnectionLost(cause);
  }
}

/** Sends a request with the token of this tab's session, and tells of what went wrong. */
async function send(address: string, request: RequestInit): Promise<Response> {
  const token = readToken();
  const headers = new Headers(request.headers);
  if (token !== null) headers.set('authorization', `Bearer ${token}`);
  let response: Response;
  try {
    response = await fetch(address, { ...request, headers, credentials: 'omit' });
  } catch (cause) {
    throw new ConnectionLost(cause);
  }
  if (!response.ok) {
    if (response.status === 401 && token !== null) dropRefusedToken();
    throw new ApiProblem(await readProblem(response));
  }
  return response;
}
