import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const markerSchema = z.object({
  /** Addresses hold the port, so that a demonstration stays on the one it was made on. */
  port: z.number().int(),
  /** 32 bytes as base64: the product's ENCRYPTION_KEY. */
  encryptionKey: z.string(),
  state: z.enum(['filling', 'ready']),
});
export type DemoMarker = z.infer<typeof markerSchema>;

const markerName = 'demo.json';

/** The marker of a demonstration in a directory; null where there is none. */
export async function readMarker(directory: string): Promise<DemoMarker | null> {
  try {
    return markerSchema.parse(JSON.parse(await readFile(join(directory, markerName), 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

export async function writeMarker(directory: string, marker: DemoMarker): Promise<void> {
  const path = join(directory, markerName);
  await writeFile(`${path}.new`, `${JSON.stringify(marker, null, 2)}\n`, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

/**
 * Begins a demonstration in a directory: a new key, and nothing else.
 * @throws Error where the directory holds something that is no demonstration
 */
export async function beginDemo(directory: string, port: number): Promise<DemoMarker> {
  await mkdir(directory, { recursive: true });
  await clearDemo(directory);
  const encryptionKey = randomBytes(32).toString('base64');
  const marker: DemoMarker = { port, encryptionKey, state: 'filling' };
  await writeMarker(directory, marker);
  return marker;
}

/** Deletes what a demonstration has made in its directory, and nothing else. */
async function clearDemo(directory: string): Promise<void> {
  const names = await readdir(directory);
  if (names.length > 0 && !names.includes(markerName)) {
    throw new Error(
      `${directory} holds something else than a demonstration. Choose another directory with --data.`,
    );
  }
  for (const name of ['product', 'lms', markerName]) {
    await rm(join(directory, name), { recursive: true, force: true });
  }
}
