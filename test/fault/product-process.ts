import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const server = join(import.meta.dirname, '../../src/server');
const startLimit = 60_000;

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The product as a process of its own on the embedded database, to be killed and started again. */
export class ProductProcess {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #said = '';

  private constructor(port: number, environment: Readonly<Record<string, string>>) {
    this.url = `http://127.0.0.1:${port}`;
    this.environment = { ...environment, PORT: `${port}`, LOG_LEVEL: 'warn' };
  }

  static async configure(environment: Readonly<Record<string, string>>): Promise<ProductProcess> {
    return new ProductProcess(await findFreePort(), environment);
  }

  /** The number of the running process; undefined when none runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Runs a command of the operator (`npm run admin`). @throws Error with what it said on failure */
  async runAdmin(...parameters: readonly string[]): Promise<void> {
    const child = this.#spawn('admin.ts', parameters);
    const [code] = (await once(child, 'exit')) as [number | null];
    if (code !== 0) throw new Error(`admin.ts ended with ${String(code)}:\n${this.#said}`);
  }

  /** Starts it and waits until it answers. @throws Error with what it said when it does not */
  async start(): Promise<void> {
    const child = this.#spawn('main.ts', []);
    this.#child = child;
    const deadline = Date.now() + startLimit;
    while (child.exitCode === null && Date.now() < deadline) {
      if (await this.#isHealthy()) return;
      await wait(50);
    }
    throw new Error(`The product did not start:\n${this.#said}`);
  }

  /** Ends it as `kill -9` does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks it to stop. @returns its exit code; null when it had to be ended */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (child?.exitCode !== null) return child?.exitCode ?? null;
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  async #isHealthy(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/health`)).ok;
    } catch (error) {
      // Nothing listens yet: fetch tells so by a TypeError.
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  #spawn(file: string, parameters: readonly string[]): ChildProcess {
    this.#said = '';
    const child = spawn(process.execPath, [join(server, file), ...parameters], {
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#said += text;
      });
    }
    return child;
  }
}
