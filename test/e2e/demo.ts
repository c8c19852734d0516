import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const startSeconds = 240;
const stopSeconds = 30;

/** The demonstration that the files of one run share (the runner names it, and deletes it). */
const filled = join(
  tmpdir(),
  `mentorklik-test-${process.env.TEST_RUN ?? String(process.pid)}`,
  'demo',
);

export interface Demo {
  readonly lmsUrl: string;
  stop(): Promise<void>;
}

/**
 * Starts the demonstration. The first of a run starts as a newcomer does, on an empty directory;
 * all go on with a copy of what that made, on the port that its addresses hold.
 */
export async function startDemo(): Promise<Demo> {
  if (!existsSync(filled)) await fillDemo();
  const port = Number(await readFile(join(filled, 'port'), 'utf8'));
  const directory = await mkdtemp(join(tmpdir(), 'mentorklik-demo-'));
  await cp(join(filled, 'data'), directory, { recursive: true });
  const process = await startProcess(port, directory);
  return {
    lmsUrl: `http://localhost:${port}`,
    async stop() {
      await stopProcess(process);
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function fillDemo(): Promise<void> {
  const unfinished = `${filled}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  const port = await freePort();
  await writeFile(join(unfinished, 'port'), String(port));
  await stopProcess(await startProcess(port, join(unfinished, 'data')));
  await rename(unfinished, filled);
}

/** @returns the first of three ports in a row that are free, as far as one can know */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  // Stays clear of the range from which the system gives ports to clients.
  return 20_000 + (port % 10_000);
}

/** @throws Error with what it said when it ends, or is not ready in time */
function startProcess(port: number, directory: string): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ['src/demo/main.ts', '--port', String(port), '--data', directory],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  endWithThisProcess(child);
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGINT');
      reject(new Error(`The demonstration ${why}:\n${output}`));
    };
    const timer = setTimeout(() => fail('did not become ready'), startSeconds * 1000);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes('Ready in')) return;
      clearTimeout(timer);
      resolve(child);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(`ended with ${String(code)}`));
  });
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000);
  await ended;
  clearTimeout(timer);
}

/** A file whose test failed before it could stop the demonstration ends all the same, and with it that. */
function endWithThisProcess(child: ChildProcess): void {
  const end = (): void => {
    child.kill('SIGINT');
  };
  process.once('exit', end);
  child.once('exit', () => process.off('exit', end));
}
