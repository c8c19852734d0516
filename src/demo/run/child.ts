import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of the demonstration. */
export interface Child {
  readonly name: string;
  /** Resolves with words for the person at the keyboard when the process ends. */
  readonly ended: Promise<string>;
  /** Brings the clock of a process that was started late to the present. */
  readonly comeToPresent: () => void;
  /** Asks the process to stop, and makes it stop after five seconds. */
  readonly stop: () => Promise<void>;
}

const patienceMilliseconds = 5000;

/** What a process is started with beside its arguments. */
interface Start {
  readonly environment?: Readonly<Record<string, string>>;
  /** Days by which its clock is late; 0: it has the clock of everybody. */
  readonly daysBehind?: number;
}

/** The arguments and the environment of a Node process. */
function preparedFor(
  args: readonly string[],
  { environment = {}, daysBehind = 0 }: Start,
): { args: readonly string[]; env: NodeJS.ProcessEnv } {
  const env = { ...process.env, ...environment };
  if (daysBehind === 0) return { args, env };
  const lateClock = new URL('./late-clock.ts', import.meta.url).href;
  return {
    args: ['--import', lateClock, ...args],
    env: { ...env, DAYS_BEHIND: String(daysBehind) },
  };
}

/** Starts a Node process; all that it writes goes to this process's error output. */
export function startChild(name: string, given: readonly string[], start: Start = {}): Child {
  const { args, env } = preparedFor(given, start);
  const child = spawn(process.execPath, args, {
    env,
    // The channel is there for one word, for who is late.
    stdio: [
      'ignore',
      process.stderr,
      process.stderr,
      ...(start.daysBehind ? ['ipc' as const] : []),
    ],
  });
  child.channel?.unref();
  stopWithThisProcess(child);
  const exited = once(child, 'exit');
  return {
    name,
    comeToPresent: () => {
      if (child.connected) child.send('present');
    },
    ended: exited.then(() => `${name} stopped ${describeEnd(child)}.`),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patienceMilliseconds);
      await exited;
      clearTimeout(timer);
    },
  };
}

/**
 * Runs a Node process to its end.
 * @returns what it wrote
 * @throws Error with what it wrote to its error output, where it did not end well
 */
export async function runChild(
  name: string,
  given: readonly string[],
  start: Start = {},
): Promise<string> {
  const { args, env } = preparedFor(given, start);
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stopWithThisProcess(child);
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  await once(child, 'close');
  if (child.exitCode !== 0) {
    throw new Error(`${name} stopped ${describeEnd(child)}.\n${errors || output}`);
  }
  return output;
}

/** Nothing is left running, also where this process ends by a fault of its own. */
function stopWithThisProcess(child: ChildProcess): void {
  const stop = (): void => {
    child.kill('SIGTERM');
  };
  process.once('exit', stop);
  child.once('exit', () => process.off('exit', stop));
}

const describeEnd = (child: ChildProcess): string =>
  child.signalCode === null ? `with code ${String(child.exitCode)}` : `by ${child.signalCode}`;
