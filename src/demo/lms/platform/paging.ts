import type { Request, Response } from 'express';
import { z } from 'zod';
import type { LmsContext } from '../lms-context.ts';
import { RequestFailure } from '../request-failure.ts';

const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).optional(),
  offset: z.coerce.number().int().min(0).default(0),
});

/**
 * The part of a list that `limit` and `offset` name; a `Link: rel="next"` leads on (RFC 8288), with
 * every other parameter of the query kept.
 * @param maximum rows a page at most; unlimited where it is not given
 * @throws RequestFailure 400
 */
export function sendPage<Row>(
  context: LmsContext,
  request: Request,
  response: Response,
  rows: readonly Row[],
  maximum = Infinity,
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
    response.set('Link', `<${next.href}>; rel="next"`);
  }
  return rows.slice(offset, end);
}
