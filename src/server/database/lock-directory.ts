import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another process has the data directory open; two at once would lose data without a word. */
export class DirectoryInUse extends Error {
  constructor(directory: string, pid: number) {
    super(
      `The data directory ${directory} is in use by process ${pid}. Stop that process first, or name another directory with DATA_DIRECTORY.`,
    );
    this.name = 'DirectoryInUse';
  }
}

/** @returns the file's text, or null when there is no such file */
async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Start of a process in clock ticks since boot (proc(5), field 22); null where /proc tells nothing. */
async function startOfProcess(pid: number): Promise<string | null> {
  const stat = await readIfThere(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isHeld(lock: { pid: number; start: string | null }): Promise<boolean> {
  if (!isRunning(lock.pid)) return false;
  const start = await startOfProcess(lock.pid);
  // A process of the same number that started at another time is somebody else's.
  return start === null || lock.start === null || start === lock.start;
}

/**
 * Takes the directory for this process. A lock whose process is gone (killed) is taken over.
 * @returns gives the directory back
 * @throws DirectoryInUse when a running process holds it
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const path = join(directory, 'lock.json');
  const own = JSON.stringify({ pid: process.pid, start: await startOfProcess(process.pid) });
  for (;;) {
    try {
      await writeFile(path, own, { flag: 'wx', mode: 0o600 });
      return () => rm(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const text = await readIfThere(path);
    if (text === null) continue;
    // An unreadable lock was cut short by a kill while it was written: its owner is gone.
    const lock = /^\{.*\}$/.test(text)
      ? (JSON.parse(text) as { pid: number; start: string | null })
      : null;
    if (lock && (await isHeld(lock))) throw new DirectoryInUse(directory, lock.pid);
    await rm(path, { force: true });
  }
}
