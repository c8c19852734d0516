// `npm run schema`: writes schema.sql and tables/ from the migrations.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeSchema } from './describe-schema.ts';
import { openEmbeddedStore } from './embedded-store.ts';
import { migrate } from './migrate.ts';

const store = await openEmbeddedStore(null);
await migrate(store);
const { sql, types } = await describeSchema(store);
await store.close();

const tables = join(import.meta.dirname, 'tables');
await rm(tables, { recursive: true, force: true });
await mkdir(tables);
for (const [name, text] of types) await writeFile(join(tables, name), text);
await writeFile(join(import.meta.dirname, 'schema.sql'), sql);
