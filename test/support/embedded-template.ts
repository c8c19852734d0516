import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/server/database/embedded-store.ts';
import { prepareTemplate } from './prepare-template.ts';

/** Names this run's template: test processes of one run share it (set by the runner). */
const run = process.env.TEST_RUN ?? `${process.pid}`;

/** @returns a dump of a migrated embedded database, made once a run and cloned for each test file */
export async function embeddedTemplate(): Promise<Blob> {
  const directory = join(tmpdir(), `mentorklik-test-${run}`);
  const path = join(directory, 'template.tar');
  if (!existsSync(path)) {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const store = await openEmbeddedStore(null);
    await prepareTemplate(store);
    const dump = Buffer.from(await (await store.dump()).arrayBuffer());
    await store.close();
    const unfinished = `${path}.${process.pid}`;
    await writeFile(unfinished, dump);
    await rename(unfinished, path);
  }
  return new Blob([await readFile(path)]);
}
