import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { ScimError } from '../scim-error.ts';
import type { FilterColumn, FindColumn } from './filter-columns.ts';
import type { AttributePath, ComparedValue, Comparison, Filter } from './filter.ts';

/**
 * Compiles a filter to a condition; every value goes as a parameter.
 * @throws ScimError 400 `invalidFilter` for an attribute that there is not, or a comparison that its
 *   type does not have
 */
export function filterToSql(filter: Filter, findColumn: FindColumn): RawBuilder<unknown> {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.parts.map((part) => sql`(${filterToSql(part, findColumn)})`);
      return sql.join(parts, filter.kind === 'and' ? sql` and ` : sql` or `);
    }
    case 'not':
      return sql`not coalesce(${filterToSql(filter.part, findColumn)}, false)`;
    case 'within':
      return filterToSql(filter.part, (inner) =>
        inner.subAttribute === null && inner.schema === null
          ? findColumn({ ...filter.path, subAttribute: inner.attribute })
          : undefined,
      );
    case 'present': {
      const { type, expression } = requireColumn(filter.path, findColumn);
      return type === 'text' || type === 'exact-text'
        ? sql`coalesce(${expression}, '') <> ''`
        : sql`${expression} is not null`;
    }
    case 'compare':
      return compare(requireColumn(filter.path, findColumn), filter.by, filter.value);
  }
}

function requireColumn(path: AttributePath, findColumn: FindColumn): FilterColumn {
  const column = findColumn(path);
  if (column) return column;
  const name =
    path.subAttribute === null ? path.attribute : `${path.attribute}.${path.subAttribute}`;
  throw refuse(`there is no attribute ${name} to filter by`);
}

const refuse = (what: string): ScimError =>
  new ScimError(400, 'invalidFilter', `The filter cannot be answered: ${what}.`);

function compare(
  { type, expression }: FilterColumn,
  by: Comparison,
  value: ComparedValue,
): RawBuilder<unknown> {
  if (value === null) {
    if (by === 'eq') return sql`${expression} is null`;
    if (by === 'ne') return sql`${expression} is not null`;
    throw refuse(`${by} does not compare with null`);
  }
  switch (type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw refuse('true or false is expected');
      if (by === 'eq') return sql`${expression} = ${value}::boolean`;
      if (by === 'ne') return sql`${expression} <> ${value}::boolean`;
      throw refuse(`${by} does not compare true and false`);
    case 'instant': {
      const instant = typeof value === 'string' ? new Date(value) : null;
      if (!instant || Number.isNaN(instant.getTime())) throw refuse('an instant is expected');
      return compareInOrder(expression, by, sql`${instant}::timestamptz`);
    }
    case 'text':
    case 'exact-text': {
      if (typeof value !== 'string') throw refuse('a quoted text is expected');
      const text = (type === 'text' ? value.toLowerCase() : value).replaceAll('\0', '\ufffd');
      return compareText(expression, by, text.toWellFormed());
    }
  }
}

function compareText(
  expression: RawBuilder<unknown>,
  by: Comparison,
  text: string,
): RawBuilder<unknown> {
  const literal = text.replaceAll(/[\\%_]/g, '\\$&');
  switch (by) {
    case 'co':
      return sql`${expression} like ${`%${literal}%`}`;
    case 'sw':
      return sql`${expression} like ${`${literal}%`}`;
    case 'ew':
      return sql`${expression} like ${`%${literal}`}`;
    case 'ne':
      return sql`${expression} is distinct from ${text}`;
    case 'eq':
    case 'gt':
    case 'ge':
    case 'lt':
    case 'le':
      return compareInOrder(expression, by, sql`${text}`);
  }
}

function compareInOrder(
  expression: RawBuilder<unknown>,
  by: Comparison,
  value: RawBuilder<unknown>,
): RawBuilder<unknown> {
  switch (by) {
    case 'eq':
      return sql`${expression} = ${value}`;
    case 'ne':
      return sql`${expression} is distinct from ${value}`;
    case 'gt':
      return sql`${expression} > ${value}`;
    case 'ge':
      return sql`${expression} >= ${value}`;
    case 'lt':
      return sql`${expression} < ${value}`;
    case 'le':
      return sql`${expression} <= ${value}`;
    case 'co':
    case 'sw':
    case 'ew':
      throw refuse(`${by} compares texts only`);
  }
}
