import type { PlatformCheck } from '../../../../contract/index.ts';
import { PrivateAddressRefused } from '../../../kernel/guarded-fetch.ts';
import type { Fetch } from '../../../kernel/guarded-fetch.ts';

/** What came of calling an address. */
export type Finding = Omit<PlatformCheck, 'address'>;

const maximumCharacters = 256 * 1024;
const wordsShown = 300;

/** Reads an address. @returns the answer, or why none came */
export async function probe(
  url: string,
  options: { readonly fetch: Fetch; readonly timeoutSeconds: number },
): Promise<{ status: number; text: string } | Finding> {
  const signal = AbortSignal.timeout(options.timeoutSeconds * 1000);
  try {
    const response = await options.fetch(url, { headers: { accept: 'application/json' }, signal });
    return { status: response.status, text: await readStart(response) };
  } catch (error) {
    return whyNoAnswer(error, signal.aborted);
  }
}

/** Reads no more than anybody needs: the other side may send without end. */
async function readStart(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > maximumCharacters) break;
  }
  return text;
}

/** A fetch that remembers why it got no answer, for a caller that hears only that there was none. */
export function watchFetch(fetch: Fetch): { fetch: Fetch; failure: () => Finding | null } {
  let failure: Finding | null = null;
  return {
    fetch: async (url, init) => {
      try {
        const response = await fetch(url, { ...init, redirect: 'manual' });
        if (isRedirect(response.status)) failure = asFailure(response.status, '');
        return response;
      } catch (error) {
        failure = whyNoAnswer(error, init?.signal?.aborted === true);
        throw error;
      }
    },
    failure: () => failure,
  };
}

function whyNoAnswer(error: unknown, isTimeUp: boolean): Finding {
  const none = { outcome: 'fails', status: null } as const;
  if (error instanceof PrivateAddressRefused) {
    return { ...none, finding: 'private-address', said: error.message };
  }
  if (isTimeUp) return { ...none, finding: 'slow', said: null };
  return { ...none, finding: 'unreachable', said: causeOf(error) };
}

/** The network's own word: `fetch` says only that it failed, and keeps the reason in its cause. */
function causeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const reason = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in reason ? `${String(reason.code)} ` : '';
  return `${code}${reason.message}`.trim().slice(0, wordsShown);
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400;

/** An answer that is of no use, with its words where it is no page made for a browser. */
export function asFailure(status: number, text: string): Finding {
  const words = text.replace(/\s+/g, ' ').trim().slice(0, wordsShown);
  return {
    outcome: 'fails',
    finding: isRedirect(status) ? 'redirects' : 'status',
    status,
    said: words === '' || words.startsWith('<') ? null : words,
  };
}
