// `npm test [-- PATH…]`: runs the tests below the paths, everything when none is given.
import { spawn } from 'node:child_process';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const everything = ['lti', 'src', 'test'];
const run = `${process.pid}`;
/** What the tests of one run share; thrown away at its end. */
const shared = join(tmpdir(), `mentorklik-test-${run}`);

/** Runs a command with this process's output, until it ends. */
function execute(command: string, parameters: readonly string[]): Promise<number> {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    // Every file of tests is a process that loads the product: it is compiled once.
    env: { ...process.env, TEST_RUN: run, NODE_COMPILE_CACHE: join(shared, 'compiled') },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** @returns the test files below a path, or the path itself when it is a file */
async function filesBelow(path: string): Promise<string[]> {
  if (!(await stat(join(root, path))).isDirectory()) return [path];
  const entries = await readdir(join(root, path), { recursive: true });
  return entries
    .filter((entry) => entry.endsWith('.test.ts'))
    .map((entry) => join(path, entry))
    .sort();
}

async function runTests(paths: readonly string[]): Promise<number> {
  const isEndToEnd = paths.some(
    (path) => 'test/e2e'.startsWith(path) || path.startsWith('test/e2e'),
  );
  if (isEndToEnd) {
    const code = await execute(process.execPath, [
      'node_modules/vite/bin/vite.js',
      'build',
      'src/web',
      '--logLevel',
      'warn',
    ]);
    if (code !== 0) return code;
  }
  const files = await Promise.all(paths.map(filesBelow));
  const isAlone = (file: string): boolean => /^test\/(e2e|fault)\//.test(file);
  try {
    const together = await runFiles(
      files.flat().filter((file) => !isAlone(file)),
      2,
    );
    // Browsers and killed processes are timed by the machine: nothing else runs beside them.
    const alone = await runFiles(files.flat().filter(isAlone), 1);
    return together || alone;
  } finally {
    await rm(shared, { recursive: true, force: true });
  }
}

async function runFiles(files: readonly string[], concurrency: number): Promise<number> {
  if (files.length === 0) return 0;
  return execute(process.execPath, [
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-timeout=600000',
    // What a failed test left open holds nothing up: its file ends when its last test has.
    '--test-force-exit',
    ...files,
  ]);
}

const given = process.argv.slice(2);
process.exit(await runTests(given.length > 0 ? given : everything));
