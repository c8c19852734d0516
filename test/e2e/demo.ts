import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const startSeconds = 240;

export interface Demo {
  readonly lmsUrl: string;
  stop(): Promise<void>;
}

/** @returns the first of three free ports in a row */
async function freePorts(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  // Stays clear of the range from which the system gives ports to clients.
  return 20_000 + (port % 10_000);
}

/** Starts the demonstration as a newcomer does, on an empty directory. */
export async function startDemo(): Promise<Demo> {
  const data = await mkdtemp(join(tmpdir(), 'mentorklik-demo-'));
  const port = await freePorts();
  const child = spawn(
    process.execPath,
    ['src/demo/main.ts', '--port', String(port), '--data', join(data, 'demo')],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  await readiness(child);
  return {
    lmsUrl: `http://localhost:${port}`,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      await rm(data, { recursive: true, force: true });
    },
  };
}

function readiness(child: ChildProcess): Promise<void> {
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
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => fail(`ended with ${String(code)}`));
  });
}
