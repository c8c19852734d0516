import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createFirstState } from './create-first-state.ts';
import { lmsStateSchema } from './lms-state.ts';
import type { LmsState } from './lms-state.ts';

export interface StateFile {
  readonly state: LmsState;
  /** Writes what has changed, soon; changes made in one turn are written together. */
  readonly save: () => void;
  /** Waits until everything is on disk. @throws what a write failed with */
  readonly flush: () => Promise<void>;
}

/**
 * Opens `lms.json` in a directory, or begins a new one. Each write goes to a new file that then takes
 * the old one's name, so that a crash leaves one of the two, whole.
 * @throws ZodError where the file is not a state of this LMS
 */
export async function openStateFile(directory: string): Promise<StateFile> {
  await mkdir(directory, { recursive: true });
  const path = join(directory, 'lms.json');
  const stored = await readIfPresent(path);
  const state =
    stored === null ? await createFirstState() : lmsStateSchema.parse(JSON.parse(stored));

  let writing: Promise<void> = Promise.resolve();
  let isQueued = false;
  const write = async (): Promise<void> => {
    isQueued = false;
    await writeFile(`${path}.new`, JSON.stringify(state), { mode: 0o600 });
    await rename(`${path}.new`, path);
  };
  const save = (): void => {
    if (isQueued) return;
    isQueued = true;
    const before = writing;
    writing = (async () => {
      await before;
      await new Promise((resolve) => setTimeout(resolve, 20));
      await write();
    })();
  };
  if (stored === null) save();
  return { state, save, flush: () => writing };
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
