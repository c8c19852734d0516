import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { z } from 'zod';
import type { FindColumn } from './filters/filter-columns.ts';
import { filterToSql } from './filters/filter-to-sql.ts';
import { parseAttributePath, parseFilter } from './filters/parse-filter.ts';
import { ScimError } from './scim-error.ts';
import type { Selection } from './select-attributes.ts';

/** Resources on a page at most, as the ServiceProviderConfig says. */
export const mostResults = 200;
const usualResults = 100;

const whole = z.coerce.number().int();
const names = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => [given].flat().flatMap((each) => each.split(',')))
  .transform((given) => given.map((name) => name.trim()).filter((name) => name !== ''));

const querySchema = z.object({
  filter: z.string().optional(),
  sortBy: z.string().optional(),
  sortOrder: z.enum(['ascending', 'descending']).default('ascending'),
  startIndex: whole.default(1),
  count: whole.default(usualResults),
  attributes: names.optional(),
  excludedAttributes: names.optional(),
});

/** What a list is asked for with (RFC 7644 §3.4.2). */
export interface ListQuery {
  readonly condition: RawBuilder<unknown> | null;
  readonly order: RawBuilder<unknown>;
  /** 1-based. */
  readonly startIndex: number;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Reads which attributes are wanted.
 * @param query of the address, or the body of a search
 * @throws ScimError 400 `invalidValue`
 */
export function readSelection(query: unknown): Selection {
  const { attributes, excludedAttributes } = parse(query);
  const isChosen = attributes !== undefined && attributes.length > 0;
  return { attributes: isChosen ? attributes : null, excluded: excludedAttributes ?? [] };
}

/**
 * Reads filter, order and page. An index below 1 is 1, a count below 0 is 0 (§3.4.2.4).
 * @param tieBreaker keeps the order of equals from page to page
 * @throws ScimError 400 `invalidFilter`, `invalidPath` or `invalidValue`
 */
export function readListQuery(
  query: unknown,
  findColumn: FindColumn,
  tieBreaker: RawBuilder<unknown>,
): ListQuery {
  const { filter, sortBy, sortOrder, startIndex, count } = parse(query);
  const first = Math.max(startIndex, 1);
  return {
    condition: filter === undefined ? null : filterToSql(parseFilter(filter), findColumn),
    order: orderOf(sortBy, sortOrder, findColumn, tieBreaker),
    startIndex: first,
    offset: first - 1,
    limit: Math.min(Math.max(count, 0), mostResults),
  };
}

function orderOf(
  sortBy: string | undefined,
  sortOrder: 'ascending' | 'descending',
  findColumn: FindColumn,
  tieBreaker: RawBuilder<unknown>,
): RawBuilder<unknown> {
  if (sortBy === undefined) return tieBreaker;
  const path = parseAttributePath(sortBy);
  const column = path ? findColumn(path) : undefined;
  if (!column) throw new ScimError(400, 'invalidPath', 'There is no such attribute to sort by.');
  const direction = sortOrder === 'ascending' ? sql`asc nulls last` : sql`desc nulls first`;
  return sql`${column.expression} ${direction}, ${tieBreaker}`;
}

function parse(query: unknown): z.output<typeof querySchema> {
  const parsed = querySchema.safeParse(query);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new ScimError(400, 'invalidValue', `The value of ${where} does not fit.`);
}

/** A page of resources (RFC 7644 §3.4.2). */
export function listResponse(
  resources: readonly object[],
  { startIndex }: ListQuery,
  total: number,
): object {
  return {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}
