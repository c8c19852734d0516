import type { Request } from 'express';
import type { XapiVersion } from './read-statements.ts';
import { XapiError } from './xapi-error.ts';

const largestBody = 5_000_000;

/** A request as xAPI means it, whichever of its two syntaxes it came in. */
export interface XapiRequest {
  readonly method: string;
  readonly version: XapiVersion;
  readonly parameters: URLSearchParams;
  readonly authorization: string | undefined;
  readonly contentType: string;
  readonly acceptLanguage: string;
  readonly body: string;
}

async function readBody(request: Request): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) throw new XapiError(413, 'At most 5 MB at a time.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Any 1.0 is answered as 1.0.3 and any 2.0 as 2.0.0 (part three §3.3). */
function readVersion(header: string | undefined): XapiVersion {
  if (header !== undefined && /^1\.0(?:\.\d+)?$/.test(header)) return '1.0.3';
  if (header !== undefined && /^2\.0(?:\.\d+)?$/.test(header)) return '2.0.0';
  throw new XapiError(400, 'X-Experience-API-Version must be 1.0.3 or 2.0.0.');
}

/**
 * Reads a request. In 1.0.3 a POST with a `method` parameter carries method, headers, parameters and
 * body in a form (part three §1.3); 2.0.0 has taken that out.
 * @throws XapiError 400, 413
 */
export async function readXapiRequest(request: Request): Promise<XapiRequest> {
  const query = new URL(request.originalUrl, 'http://localhost').searchParams;
  const body = await readBody(request);
  const plain = {
    method: request.method === 'HEAD' ? 'GET' : request.method,
    parameters: query,
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'] ?? '',
    acceptLanguage: request.headers['accept-language'] ?? '',
    body,
  };
  const version = request.get('X-Experience-API-Version');
  const method = query.get('method');
  if (method === null) return { ...plain, version: readVersion(version) };
  return readAlternate(plain, method, version);
}

function readAlternate(
  plain: Omit<XapiRequest, 'version'>,
  method: string,
  versionHeader: string | undefined,
): XapiRequest {
  if (plain.method !== 'POST') throw new XapiError(400, 'method is for POST only.');
  if ([...plain.parameters.keys()].length > 1) {
    throw new XapiError(400, 'method stands alone in the query.');
  }
  const form = new URLSearchParams(plain.body);
  const take = (name: string): string | undefined => {
    const key = [...form.keys()].find((each) => each.toLowerCase() === name);
    const value = key === undefined ? null : form.get(key);
    if (key !== undefined) form.delete(key);
    return value ?? undefined;
  };
  const version = readVersion(take('x-experience-api-version') ?? versionHeader);
  if (version !== '1.0.3') throw new XapiError(400, 'The alternate syntax ended with 1.0.3.');
  for (const unused of ['content-length', 'accept', 'if-match', 'if-none-match']) take(unused);
  return {
    method: method.toUpperCase(),
    version,
    authorization: take('authorization') ?? plain.authorization,
    contentType: take('content-type') ?? 'application/json',
    acceptLanguage: take('accept-language') ?? plain.acceptLanguage,
    body: take('content') ?? '',
    parameters: form,
  };
}
