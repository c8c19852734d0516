import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { BenchContext } from '../support/benchmark.ts';
import { runStatement } from '../launch/run-statement.ts';
import { readCpuSeconds } from '../support/cpu-seconds.ts';
import { writePeopleFile } from './people-file.ts';

const admin = join(import.meta.dirname, '../../../src/server/admin.ts');

export interface MeasuredImport {
  readonly people: number;
  readonly seconds: number;
  /** Of PostgreSQL alone. */
  readonly databaseCpuSeconds: number;
  /** Of the process that imports. */
  readonly highestMemoryMegabytes: number;
  /** Rows there afterwards, and of them those who have been joined to their manager. */
  readonly found: number;
  readonly joined: number;
}

/** Imports a file of so many people into a database of its own, as `npm run admin` does. */
export async function measureImport(
  context: BenchContext,
  people: number,
): Promise<MeasuredImport> {
  const databaseUrl = await context.postgresql.createDatabase(`import_${people}`);
  const environment = {
    DATABASE_URL: databaseUrl,
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
    LOG_LEVEL: 'error',
  };
  const path = join(context.directory, `people-${people}.csv`);
  await writePeopleFile(path, people);
  const made = await run(environment, [
    'create-organisation',
    '--key',
    'bench',
    '--name',
    'Benchmark',
  ]);
  const before = await readCpuSeconds(context.postgresql.pid);
  const start = performance.now();
  const told = await run(environment, ['import-people', path, '--organisation', 'bench']);
  const seconds = (performance.now() - start) / 1000;
  const after = await readCpuSeconds(context.postgresql.pid);
  return {
    people,
    seconds,
    databaseCpuSeconds: after - before,
    highestMemoryMegabytes: told.highestMemoryMegabytes,
    ...(await count(databaseUrl, made.printed.trim())),
  };
}

/** @throws Error with what it said where it fails */
async function run(
  environment: Readonly<Record<string, string>>,
  parameters: readonly string[],
): Promise<{ printed: string; highestMemoryMegabytes: number }> {
  // The last thing that it does is to say how much memory it needed at most.
  const tell =
    'process.on("exit",()=>process.stderr.write("\\nmaxrss "+process.resourceUsage().maxRSS))';
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tell)}`, admin, ...parameters],
    { env: environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  let said = '';
  // The report is as long as the file: its end is enough.
  child.stdout.on('data', (piece: Buffer) => (printed = (printed + piece.toString()).slice(-200)));
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The command ended with ${String(code)}:\n${said}`);
  const kilobytes = Number(/maxrss (\d+)/.exec(said)?.[1]);
  return { printed, highestMemoryMegabytes: Math.round(kilobytes / 1024) };
}

async function count(
  databaseUrl: string,
  tenantId: string,
): Promise<{ found: number; joined: number }> {
  const [row] = await runStatement(
    databaseUrl,
    `set role mentorklik_app; set app.tenant_id = '${tenantId}';
     select count(*)::integer as found, count(manager_id)::integer as joined from people`,
  );
  return { found: Number(row?.found), joined: Number(row?.joined) };
}
