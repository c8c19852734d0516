// One request with an end: a time limit over headers and body together, a limit on the body's size
// and no redirects, so that a platform can neither hang nor flood the tool nor lead it elsewhere.
import type { LtiFetch } from '../lti-fetch.ts';

interface FetchLimits {
  readonly timeoutSeconds: number;
  readonly maxBytes: number;
}

export interface BoundedAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export const defaultTimeoutSeconds = 5;

/** No answer within the limits; `message` says which one, or what the connection said. */
export class FetchFailed extends Error {
  override readonly name = 'FetchFailed';
  /** Whether the other side was too slow, which another try may mend. */
  readonly isTimeout: boolean;

  constructor(
    message: string,
    more: { readonly isTimeout?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? {} : { cause: more.cause });
    this.isTimeout = more.isTimeout ?? false;
  }
}

/**
 * Fetches and reads an answer of any status.
 *
 * @throws FetchFailed
 */
export async function boundedFetch(
  fetch: LtiFetch,
  url: string,
  init: RequestInit,
  limits: FetchLimits,
): Promise<BoundedAnswer> {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new FetchFailed(`no answer within ${limits.timeoutSeconds} s`, { isTimeout: true }));
      abort.abort();
    }, limits.timeoutSeconds * 1000);
  });
  try {
    return await Promise.race([readAnswer(fetch, url, init, limits.maxBytes, abort), timeUp]);
  } finally {
    clearTimeout(timer);
  }
}

async function readAnswer(
  fetch: LtiFetch,
  url: string,
  init: RequestInit,
  maxBytes: number,
  abort: AbortController,
): Promise<BoundedAnswer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: abort.signal });
    const text = await readText(response, maxBytes);
    return { status: response.status, headers: response.headers, text };
  } catch (error) {
    if (error instanceof FetchFailed) throw error;
    throw new FetchFailed(`no connection: ${error instanceof Error ? error.message : 'unknown'}`, {
      cause: error,
    });
  }
}

async function readText(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new FetchFailed(`the answer is longer than ${maxBytes} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
