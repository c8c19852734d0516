import type { SqlStore } from '../../../src/server/database/sql-store.ts';

/** A foreign key: pairs of own column and the column it points at. */
export interface Reference {
  readonly table: string;
  readonly columns: readonly { readonly own: string; readonly target: string }[];
}

/** A table of the product, as the database's own catalog tells it. */
export interface CatalogTable {
  readonly name: string;
  readonly isRowSecurityEnabled: boolean;
  readonly isRowSecurityForced: boolean;
  /** Columns that an insert must name, with their types. */
  readonly required: readonly { readonly name: string; readonly type: string }[];
  /** Columns of the primary key and of every other unique index. */
  readonly uniqueKeys: readonly {
    readonly name: string;
    readonly isPrimary: boolean;
    readonly columns: readonly string[];
  }[];
  readonly references: readonly Reference[];
  /** Definitions of the check constraints. */
  readonly checks: readonly string[];
}

// Arrays of names come as JSON: both drivers read that alike.
const query = `
  select c.relname as name, c.relrowsecurity as "isRowSecurityEnabled",
    c.relforcerowsecurity as "isRowSecurityForced",
    (select coalesce(json_agg(json_build_object('name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum), '[]')
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.attnotnull and not a.atthasdef and a.attidentity = '') as required,
    (select coalesce(json_agg(json_build_object('name', x.relname, 'isPrimary', i.indisprimary,
        'columns', (select coalesce(json_agg(a.attname), '[]') from pg_attribute a
          where a.attrelid = c.oid and a.attnum = any (i.indkey)))), '[]')
      from pg_index i join pg_class x on x.oid = i.indexrelid
      where i.indrelid = c.oid and i.indisunique) as "uniqueKeys",
    (select coalesce(json_agg(json_build_object('table', t.relname,
        'columns', (select json_agg(json_build_object('own', o.attname, 'target', f.attname))
          from unnest(k.conkey, k.confkey) as pair (own, target)
          join pg_attribute o on o.attrelid = k.conrelid and o.attnum = pair.own
          join pg_attribute f on f.attrelid = k.confrelid and f.attnum = pair.target))), '[]')
      from pg_constraint k join pg_class t on t.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f') as "references",
    (select coalesce(json_agg(pg_get_constraintdef(k.oid)), '[]')
      from pg_constraint k where k.conrelid = c.oid and k.contype = 'c') as checks
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname <> 'schema_migrations'
  order by c.relname`;

/** Reads every table of the product; migrations' own bookkeeping is left out. */
export async function readCatalog(store: SqlStore): Promise<CatalogTable[]> {
  const { rows } = await store.executeAsOwner(query);
  // The query above shapes them.
  return rows as unknown[] as CatalogTable[];
}

/** Orders tables so that each stands after those it cannot do without. */
export function inOrderOfNeed(tables: readonly CatalogTable[]): CatalogTable[] {
  const ordered: CatalogTable[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const ready = waiting.filter((table) =>
      table.references.every(
        (reference) =>
          reference.table === table.name ||
          ordered.some((earlier) => earlier.name === reference.table),
      ),
    );
    if (ready.length === 0) {
      throw new Error(`Tables that need each other: ${waiting.map(({ name }) => name).join(', ')}`);
    }
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}
