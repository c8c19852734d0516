import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import type { Finding } from './finding.ts';
import { isPrivateAddress } from '../../../kernel/private-addresses.ts';

const timeOutMs = 10_000;
const longestAnswer = 1_000_000;

/** A record store and how it is entered. */
export interface RecordStoreAccess {
  /** Without a slash at the end; `/statements` follows. */
  readonly endpoint: string;
  readonly username: string;
  readonly password: string;
  /** 1.0.3 or 2.0.0. */
  readonly version: string;
}

export interface RecordStoreAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** No answer came, and why. */
export class RecordStoreUnreachable extends Error {
  readonly finding: Finding;

  constructor(finding: Finding, options?: ErrorOptions) {
    super(finding.kind, options);
    this.name = 'RecordStoreUnreachable';
    this.finding = finding;
  }
}

/** The socket connects to the very addresses that were looked at here. */
const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) callback(error, []);
    else if (addresses.some(({ address }) => isPrivateAddress(address))) {
      callback(new RecordStoreUnreachable({ kind: 'private-address' }), []);
    } else if (options.all) callback(null, addresses);
    else callback(null, addresses[0]?.address ?? '', addresses[0]?.family);
  });
};

function findingOf(error: unknown): Finding {
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'time-out' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'unknown-host' };
  if (code === 'ECONNREFUSED') return { kind: 'refused-connection' };
  if (code === 'ETIMEDOUT') return { kind: 'time-out' };
  if (code.includes('CERT') || code.includes('SELF_SIGNED') || code.startsWith('ERR_TLS')) {
    return { kind: 'certificate', detail: code };
  }
  return { kind: 'network', detail: code };
}

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestAnswer) {
      throw new RecordStoreUnreachable({ kind: 'not-a-record-store', detail: '> 1 MB' });
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function open(
  url: URL,
  access: RecordStoreAccess,
  method: 'GET' | 'POST',
  body: string | null,
  mayReachPrivateNetworks: boolean,
): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // A host that is an address is never looked up.
  if (!mayReachPrivateNetworks && isIP(host) !== 0 && isPrivateAddress(host)) {
    throw new RecordStoreUnreachable({ kind: 'private-address' });
  }
  const credentials = Buffer.from(`${access.username}:${access.password}`, 'utf8');
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        method,
        agent: false,
        signal: AbortSignal.timeout(timeOutMs),
        ...(mayReachPrivateNetworks ? {} : { lookup: lookupPublic }),
        headers: {
          Authorization: `Basic ${credentials.toString('base64')}`,
          'X-Experience-API-Version': access.version,
          Accept: 'application/json',
          ...(body === null
            ? {}
            : {
                'Content-Type': 'application/json',
                'Content-Length': Buffer.byteLength(body),
              }),
        },
      },
      resolve,
    );
    request.on('error', reject);
    request.end(body ?? undefined);
  });
}

/**
 * Asks a record store something. A redirect is an answer like any other: it is never followed, so
 * that credentials and statements go nowhere else.
 * @param path below the endpoint, with its query: `/statements?statementId=…`
 * @param body JSON to send with a POST; null asks with GET
 * @throws RecordStoreUnreachable when no whole answer came within ten seconds, or the address lies in a
 *   private network and this installation may not go there
 */
export async function requestRecordStore(
  access: RecordStoreAccess,
  path: string,
  body: string | null,
  mayReachPrivateNetworks: boolean,
): Promise<RecordStoreAnswer> {
  try {
    const url = new URL(`${access.endpoint}${path}`);
    const method = body === null ? 'GET' : 'POST';
    const response = await open(url, access, method, body, mayReachPrivateNetworks);
    return {
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: await readBody(response),
    };
  } catch (error) {
    if (error instanceof RecordStoreUnreachable) throw error;
    throw new RecordStoreUnreachable(findingOf(error), { cause: error });
  }
}
