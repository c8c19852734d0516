import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

/** One test: where it is, what it is called, and the cases that it shows. */
export interface TitledTest {
  /** Relative to test/conformance/lti. */
  readonly file: string;
  readonly title: string;
  readonly cases: readonly string[];
}

const titlesSchema = z.record(z.string(), z.array(z.array(z.string())));

/** Reads the titles of all tests here, from a process of its own in which none of them runs. */
export async function readTitles(): Promise<TitledTest[]> {
  const script = join(import.meta.dirname, 'list-titles.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [script], {
    maxBuffer: 16 * 1024 * 1024,
  });
  return Object.entries(titlesSchema.parse(JSON.parse(stdout))).flatMap(([file, paths]) =>
    paths.map((path) => toTest(file, path)),
  );
}

function toTest(file: string, path: readonly string[]): TitledTest {
  const [, title = '', ids = ''] = /^(.*?)(?: \[([a-z\d -]+)\])?$/s.exec(path.join(' › ')) ?? [];
  return { file, title, cases: ids.split(' ').filter((id) => id !== '') };
}
