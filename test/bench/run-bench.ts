// `npm run bench -- NAME [OPTION…]`: runs test/bench/NAME/NAME.bench.ts on a PostgreSQL of its own.
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark, BenchContext, BenchResult } from './support/benchmark.ts';
import { startPostgresql } from './support/postgresql-cluster.ts';

const fileOf = (name: string): string => join(import.meta.dirname, name, `${name}.bench.ts`);

async function listBenchmarks(): Promise<string[]> {
  const names = await readdir(import.meta.dirname);
  return names.filter((name) => existsSync(fileOf(name))).sort();
}

/** Runs a benchmark and ends everything that it began, whatever happens to it. */
async function run(bench: Benchmark, parameters: readonly string[]): Promise<BenchResult> {
  const ends: (() => Promise<unknown>)[] = [];
  const directory = await mkdtemp(join(tmpdir(), 'mentorklik-bench-'));
  ends.push(() => rm(directory, { recursive: true, force: true }));
  const end = async (): Promise<void> => {
    for (let next = ends.pop(); next; next = ends.pop()) await next();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void end().finally(() => process.exit(1)));
  }
  try {
    const postgresql = await startPostgresql(directory);
    ends.push(() => postgresql.stop());
    process.env.TEST_DATABASE_URL = postgresql.url;
    const context: BenchContext = {
      postgresql,
      directory,
      parameters,
      say: (text) => process.stderr.write(`${text}\n`),
      atEnd: (last) => ends.push(last),
    };
    context.say(`Node ${process.versions.node}, PostgreSQL ${postgresql.version}`);
    return await bench(context);
  } finally {
    await end();
  }
}

const [name = '', ...parameters] = process.argv.slice(2);
const names = await listBenchmarks();
if (names.includes(name)) {
  const { bench } = (await import(pathToFileURL(fileOf(name)).href)) as { bench: Benchmark };
  const { ok, figures, comparedWith } = await run(bench, parameters);
  process.stdout.write(`${JSON.stringify({ bench: name, ok, figures, comparedWith })}\n`);
  process.exit(ok ? 0 : 1);
} else {
  process.stderr.write(`Usage: npm run bench -- NAME\n\n${names.join('\n')}\n`);
  process.exit(2);
}
