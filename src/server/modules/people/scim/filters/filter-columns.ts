import type { RawBuilder } from 'kysely';
import type { AttributePath } from './filter.ts';

/** How the values of an attribute are compared. */
export type ColumnType = 'text' | 'exact-text' | 'boolean' | 'instant';

/** An attribute as the database knows it. */
export interface FilterColumn {
  readonly type: ColumnType;
  /** Lower-cased already where the type is `text`, so that an index on it serves. */
  readonly expression: RawBuilder<unknown>;
}

/** Finds the column of an attribute; undefined where there is no such attribute. */
export type FindColumn = (path: AttributePath) => FilterColumn | undefined;

/**
 * Looks attributes up by `attribute`, `attribute.subattribute` and, with a schema's URN in front, those
 * of an extension.
 * @param coreSchema URN that may stand in front of the core attributes
 * @param columns by path in lower case; extension attributes with their URN
 */
export function columnFinder(
  coreSchema: string,
  columns: Readonly<Record<string, FilterColumn>>,
): FindColumn {
  return ({ schema, attribute, subAttribute }) => {
    const prefix = schema === null || schema === coreSchema.toLowerCase() ? '' : `${schema}:`;
    const name = prefix + attribute + (subAttribute === null ? '' : `.${subAttribute}`);
    return Object.hasOwn(columns, name) ? columns[name] : undefined;
  };
}
