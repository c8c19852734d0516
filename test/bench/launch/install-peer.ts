import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const declaration = join(import.meta.dirname, 'peer');

/**
 * Installs what the product is compared with, in exactly the versions of `peer/package-lock.json`,
 * outside of the product. It stays for the next run.
 * @returns the directory of its package.json
 */
export async function installPeer(): Promise<string> {
  const lock = await readFile(join(declaration, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const directory = join(tmpdir(), `mentorklik-bench-peer-${version}`);
  const mark = join(directory, 'installed');
  if (existsSync(mark)) return directory;
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await cp(declaration, directory, { recursive: true });
  await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: directory,
  });
  await writeFile(mark, '');
  return directory;
}
