import { parseJson } from '../http/parse-json.ts';
import { callService } from './call-service.ts';
import { readNextPage } from './read-next-page.ts';
import type { ServiceAccess } from './service-access.ts';
import { ServiceError } from './service-error.ts';

interface PagedRead<Page> {
  readonly url: string;
  readonly scopes: readonly string[];
  readonly accept: string;
  /** Makes the page of its JSON; null when it is not what the standard says. */
  readonly parse: (json: unknown) => Page | null;
  /** Query parameters to be put back where a link to the next page drops them. */
  readonly keep?: readonly string[];
}

const maxPages = 10_000;

/**
 * Reads a collection page by page.
 *
 * @throws ServiceError; invalid-response also for pages that lead in a circle or off the origin
 */
export async function* readPages<Page>(
  access: ServiceAccess,
  read: PagedRead<Page>,
): AsyncGenerator<Page, void, void> {
  const seen = new Set<string>();
  let url: string | null = read.url;
  while (url !== null) {
    if (seen.has(url) || seen.size >= maxPages) {
      throw new ServiceError('invalid-response', 'the pages of the collection do not end');
    }
    seen.add(url);
    const answer = await callService(access, { ...read, url });
    const page = read.parse(parseJson(answer.text));
    if (page === null) {
      throw new ServiceError('invalid-response', 'the collection is not as the standard says', {
        status: answer.status,
      });
    }
    yield page;
    url = nextUrl(answer.headers, url, read);
  }
}

/** Puts all pages into one list. */
export async function collectPages<Item>(
  pages: AsyncIterable<readonly Item[]>,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}

function nextUrl(headers: Headers, pageUrl: string, read: PagedRead<unknown>): string | null {
  try {
    const next = readNextPage(headers, pageUrl);
    return next === null ? null : withKept(next, read);
  } catch (cause) {
    throw new ServiceError('invalid-response', 'the link to the next page leads elsewhere', {
      cause,
    });
  }
}

function withKept(next: string, { url, keep = [] }: PagedRead<unknown>): string {
  const first = new URL(url).searchParams;
  const result = new URL(next);
  for (const name of keep) {
    const value = first.get(name);
    if (value !== null && !result.searchParams.has(name)) result.searchParams.set(name, value);
  }
  return result.href;
}
