import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runChild } from './child.ts';

const page = 'dist/web/index.html';
/** Folders that the web app is made of. */
const sources = ['src/web', 'src/contract', 'src/content'];

/**
 * Builds the web app where there is no build, or sources are newer than it.
 * @param tell told before a build begins
 * @throws Error with what the build said
 */
export async function buildWeb(tell: (step: string) => void): Promise<void> {
  const built = await readTime(page);
  const newest = Math.max(...(await Promise.all(sources.map(findNewest))));
  if (built !== null && built >= newest) return;
  tell('building the web app');
  await runChild('The build of the web app', [
    'node_modules/vite/bin/vite.js',
    'build',
    'src/web',
    '--logLevel',
    'warn',
  ]);
}

async function findNewest(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
  const times = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).mtimeMs),
  );
  return Math.max(0, ...times);
}

async function readTime(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
