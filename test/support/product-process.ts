import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const server = join(import.meta.dirname, '../../src/server');
const startLimit = 60_000;
/** Characters kept of what it says, for whoever has to find out why it failed. */
const saidLimit = 20_000;

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The product as a process of its own, to be measured, or killed and started again. */
export class ProductProcess {
  readonly url: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly #nodeArguments: readonly string[];
  #child: ChildProcess | null = null;
  #said = '';

  private constructor(
    port: number,
    environment: Readonly<Record<string, string>>,
    nodeArguments: readonly string[],
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.environment = { LOG_LEVEL: 'warn', ...environment, PORT: `${port}` };
    this.#nodeArguments = nodeArguments;
  }

  /**
   * @param environment all that the product is to see of one; without `DATABASE_URL` it runs on the
   *   embedded database
   * @param nodeArguments for Node itself, such as `--cpu-prof`
   */
  static async configure(
    environment: Readonly<Record<string, string>>,
    nodeArguments: readonly string[] = [],
  ): Promise<ProductProcess> {
    return new ProductProcess(await findFreePort(), environment, nodeArguments);
  }

  /** The number of the running process; undefined when none runs. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /**
   * Runs a command of the operator (`npm run admin`).
   * @returns what it wrote
   * @throws Error with that on failure
   */
  async runAdmin(...parameters: readonly string[]): Promise<string> {
    const child = this.#spawn('admin.ts', parameters);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`admin.ts ended with ${String(code)}:\n${this.#said}`);
    return this.#said;
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
    const child = spawn(
      process.execPath,
      [...this.#nodeArguments, join(server, file), ...parameters],
      { env: this.environment, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        this.#said = (this.#said + text).slice(-saidLimit);
      });
    }
    return child;
  }
}
