import { z } from 'zod';
import type { SqlStore } from './sql-store.ts';

export interface SchemaDescription {
  /** The schema as readable SQL, for review: what the migrations add up to. */
  readonly sql: string;
  /** The same as types for the query builder: file name to text. */
  readonly types: ReadonlyMap<string, string>;
}

const columnSchema = z.object({
  table: z.string(),
  name: z.string(),
  type: z.string(),
  isNullable: z.boolean(),
  hasDefault: z.boolean(),
  defaultValue: z.string().nullable(),
});
type Column = z.infer<typeof columnSchema>;

const detailSchema = z.object({ table: z.string(), line: z.string() });

const columnsQuery = `
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as "isNullable", (a.atthasdef or a.attidentity <> '') as "hasDefault",
    case when a.attidentity <> '' then 'generated always as identity'
      when a.attgenerated <> '' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ')'
      else pg_get_expr(d.adbin, d.adrelid) end as "defaultValue"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
  order by c.relname, a.attnum`;

const detailsQuery = `
  select t."table", t.line from (
    select c.relname as "table", 1 as part, '  ' || pg_get_constraintdef(k.oid) as line
      from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.connamespace = 'public'::regnamespace and k.contype <> 'n'
    union all
    select tablename, 2, '  ' || regexp_replace(indexdef, ' ON public\\.', ' ON ') from pg_indexes
      where schemaname = 'public' and indexname not in (select conname from pg_constraint)
    union all
    select tablename, 3, '  POLICY ' || policyname || ' FOR ' || cmd || ' TO '
      || array_to_string(roles, ', ') || ' USING ' || qual || coalesce(' WITH CHECK ' || with_check, '')
      from pg_policies where schemaname = 'public'
    union all
    select c.relname, 4, '  ROW LEVEL SECURITY'
      || case when c.relforcerowsecurity then ' FORCED' else ' NOT FORCED' end
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
    union all
    select table_name, 5, '  GRANT ' || string_agg(privilege_type, ', ' order by privilege_type) || ' TO ' || grantee
      from information_schema.role_table_grants
      where table_schema = 'public' and grantee in ('mentorklik_app', 'mentorklik_router')
      group by table_name, grantee
  ) t order by t."table", t.part, t.line collate "C"`;

const typescriptTypes = new Map([
  ['uuid', 'string'],
  ['text', 'string'],
  ['text[]', 'string[]'],
  ['integer', 'number'],
  ['integer[]', 'number[]'],
  ['bigint', 'number'],
  ['real', 'number'],
  ['boolean', 'boolean'],
  ['bytea', 'Buffer'],
  ['date', 'string'],
  ['timestamp with time zone', 'Date'],
  ['jsonb', 'Json'],
]);

function typescriptType(column: Column): string {
  const type = typescriptTypes.get(column.type);
  if (!type)
    throw new Error(`${column.table}.${column.name}: no TypeScript type for ${column.type}`);
  const whole = column.isNullable ? `${type} | null` : type;
  return column.hasDefault ? `Generated<${whole}>` : whole;
}

const pascal = (table: string): string =>
  table.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const fileName = (table: string): string => `${table.replaceAll('_', '-')}.ts`;

/** Reads the migrated schema back from the database. */
export async function describeSchema(store: SqlStore): Promise<SchemaDescription> {
  const columns = z.array(columnSchema).parse((await store.executeAsOwner(columnsQuery)).rows);
  const details = z.array(detailSchema).parse((await store.executeAsOwner(detailsQuery)).rows);
  const tables = [...new Set(columns.map((column) => column.table))].filter(
    (name) => name !== 'schema_migrations',
  );
  const sql = tables.map((table) => {
    const lines = columns
      .filter((column) => column.table === table)
      .map((column) =>
        [
          `  ${column.name} ${column.type}`,
          column.isNullable ? '' : ' NOT NULL',
          column.defaultValue ? ` DEFAULT ${column.defaultValue}` : '',
        ].join(''),
      );
    const rest = details.filter((detail) => detail.table === table).map((detail) => detail.line);
    return `TABLE ${table}\n${[...lines, ...rest].join('\n')}\n`;
  });
  const header = '// As the migrations leave it. Written by `npm run schema`; a test compares.\n\n';
  const types = new Map<string, string>();
  for (const table of tables) {
    const own = columns.filter((column) => column.table === table);
    const members = own.map((column) => `  ${column.name}: ${typescriptType(column)};\n`).join('');
    const imports = [
      members.includes('Generated<') ? "import type { Generated } from 'kysely';\n" : '',
      /\bJson\b/.test(members) ? "import type { Json } from '../json.ts';\n" : '',
    ].join('');
    types.set(
      fileName(table),
      `${header}${imports}${imports && '\n'}export interface ${pascal(table)}Table {\n${members}}\n`,
    );
  }
  const imports = tables.map(
    (table) => `import type { ${pascal(table)}Table } from './${fileName(table)}';\n`,
  );
  const index = tables.map((table) => `  ${table}: ${pascal(table)}Table;\n`);
  types.set(
    'index.ts',
    `${header}${imports.join('')}\nexport interface Tables {\n${index.join('')}}\n`,
  );
  return {
    sql: `-- What the migrations add up to. Written by \`npm run schema\`; a test compares.\n\n${sql.join('\n')}`,
    types,
  };
}
