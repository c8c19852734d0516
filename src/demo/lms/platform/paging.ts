import type { Request, Response } from 'express';
import { z } from 'zod';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});

interface PageOptions {
  /** Rows a page at most; unlimited where it is left out. */
  readonly maximum?: number;
  /** Parameters of the query that the link to the next page does not have. */
  readonly forgets?: readonly string[];
  /** Whether the link has curly quotes, and is escaped for HTML. */
  readonly isCurly?: boolean;
}

/**
 * The part of a list that `limit` and `offset` name; a `Link: rel="next"` leads on (RFC 8288), with
 * the other parameters of the query kept.
 * @throws RequestFailure 400
 */
export function sendPage<Row>(
  context: LmsContext,
  request: Request,
  response: Response,
  rows: readonly Row[],
  { maximum = Infinity, forgets = [], isCurly = false }: PageOptions = {},
): Row[] {
  const parsed = pageQuery.safeParse(request.query);
  if (!parsed.success) throw new RequestFailure(400, 'limit and offset must be numbers');
  const { offset } = parsed.data;
  const limit = Math.min(parsed.data.limit ?? Infinity, maximum);
  const end = offset + limit;
  if (end < rows.length) {
    const next = new URL(request.originalUrl, context.baseUrl);
    next.searchParams.set('limit', String(limit));
    next.searchParams.set('offset', String(end));
    for (const name of forgets) next.searchParams.delete(name);
    response.set('Link', isCurly ? curlyLink(next.href) : `<${next.href}>; rel="next"`);
  }
  return rows.slice(offset, end);
}

/** Headers are written byte by byte, so a curly quote is three of them. */
function curlyLink(href: string): string {
  const link = `<${href.replaceAll('&', '&amp;')}>; rel=“next”`;
  return Buffer.from(link).toString('latin1');
}
