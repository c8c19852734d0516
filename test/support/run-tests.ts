// `npm test [-- PATH…]`: runs the tests below the paths, everything when none is given.
import { spawn } from 'node:child_process';
import { rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const everything = ['lti', 'src', 'test'];
const run = `${process.pid}`;

/** Runs a command with this process's output, until it ends. */
function execute(command: string, parameters: readonly string[]): Promise<number> {
  const child = spawn(command, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TEST_RUN: run },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

async function globOf(path: string): Promise<string> {
  return (await stat(join(root, path))).isDirectory() ? `${path}/**/*.test.ts` : path;
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
  try {
    return await execute(process.execPath, [
      '--test',
      '--test-concurrency=2',
      '--test-timeout=600000',
      ...(await Promise.all(paths.map(globOf))),
    ]);
  } finally {
    await rm(join(tmpdir(), `mentorklik-test-${run}`), { recursive: true, force: true });
  }
}

const given = process.argv.slice(2);
process.exit(await runTests(given.length > 0 ? given : everything));
