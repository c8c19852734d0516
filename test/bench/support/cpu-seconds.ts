import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface ProcessTime {
  readonly pid: number;
  readonly parent: number;
  /** Clock ticks of its own and of its children that have ended. */
  readonly ticks: number;
}

let ticksPerSecond: Promise<number> | null = null;

function readTicksPerSecond(): Promise<number> {
  ticksPerSecond ??= promisify(execFile)('getconf', ['CLK_TCK']).then(({ stdout }) =>
    Number(stdout),
  );
  return ticksPerSecond;
}

/** @returns null for a process that has ended meanwhile */
async function readProcess(pid: number): Promise<ProcessTime | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name stands in brackets and may hold anything; the fields behind it are numbers (proc(5)).
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [parent = 0] = fields.slice(1);
    const ticks = fields.slice(11, 15).reduce((sum, each) => sum + each, 0);
    return { pid, parent, ticks };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}

/**
 * Reads how long a processor has worked, for user and system together, for processes and all that
 * descend from them: PostgreSQL's backends count with their postmaster.
 * @param roots process ids
 * @returns seconds since they began; the difference of two readings is what came between them
 * @throws Error where a root does not run, or the system has no /proc
 */
export async function readCpuSeconds(...roots: readonly number[]): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const running = (await Promise.all(pids.map(readProcess))).filter((each) => each !== null);
  for (const root of roots) {
    if (!running.some(({ pid }) => pid === root)) throw new Error(`Process ${root} does not run.`);
  }
  const counted = new Map<number, number>();
  const count = (pid: number): void => {
    for (const each of running) {
      if (each.pid === pid) counted.set(pid, each.ticks);
      else if (each.parent === pid && !counted.has(each.pid)) count(each.pid);
    }
  };
  for (const root of roots) count(root);
  const ticks = [...counted.values()].reduce((sum, each) => sum + each, 0);
  return ticks / (await readTicksPerSecond());
}
