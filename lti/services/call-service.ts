// One authorised request to a platform's service, and what its status means.
import { boundedFetch, defaultTimeoutSeconds, type BoundedAnswer } from '../http/bounded-fetch.ts';
import { outsideText } from '../http/outside-text.ts';
import { readRetryAfter } from './read-retry-after.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError, type ServiceErrorCode } from './service-error.ts';
import { unavailable } from './unavailable.ts';

interface ServiceCall {
  readonly url: string;
  /** Any one of them will do; those that were granted are asked for together. */
  readonly scopes: readonly string[];
  /** Exactly one media type: some platforms refuse lists. */
  readonly accept: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly content?: { readonly type: string; readonly json: unknown };
}

const maxBytes = 8 * 1024 * 1024;

/**
 * Calls a service with a token, and once more with a fresh one if the first is refused.
 *
 * @throws ServiceError for every status but 2xx
 */
export async function callService(
  access: ServiceAccess,
  call: ServiceCall,
): Promise<BoundedAnswer> {
  const token = await access.tokens.obtain(access, call.scopes);
  const answer = await send(access, call, token);
  if (answer.status !== 401) return accepted(answer, access.now());
  access.tokens.drop(access, call.scopes, token);
  const fresh = await access.tokens.obtain(access, call.scopes);
  return accepted(await send(access, call, fresh), access.now());
}

async function send(
  access: ServiceAccess,
  call: ServiceCall,
  token: string,
): Promise<BoundedAnswer> {
  const { content } = call;
  return boundedFetch(
    access.fetch,
    call.url,
    {
      method: call.method ?? 'GET',
      headers: {
        accept: call.accept,
        authorization: `Bearer ${token}`,
        ...(content === undefined ? {} : { 'content-type': content.type }),
      },
      ...(content === undefined ? {} : { body: JSON.stringify(content.json) }),
    },
    { timeoutSeconds: access.timeoutSeconds ?? defaultTimeoutSeconds, maxBytes },
  ).catch((error: unknown) => unavailable('the service', error));
}

function accepted(answer: BoundedAnswer, now: Date): BoundedAnswer {
  const { status, text, headers } = answer;
  if (status >= 200 && status <= 299) return answer;
  throw new ServiceError(codeOf(status), `the service answered ${status}: ${outsideText(text)}`, {
    status,
    retryAfterSeconds: readRetryAfter(headers, now),
  });
}

function codeOf(status: number): ServiceErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 409) return 'conflict';
  if (status === 429) return 'rate-limited';
  return status >= 400 && status <= 499 ? 'rejected' : 'unavailable';
}
