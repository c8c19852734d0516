// Prints the titles of the tests in a directory as JSON, by file, without running any of them.
import { readdir } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { takeTitles, type TitlePath } from './recording-test.ts';

const recorder = new URL('recording-test.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'node:test' ? { url: recorder, shortCircuit: true } : next(specifier, context),
});

const directory = join(import.meta.dirname, '..');
const entries = await readdir(directory, { recursive: true });
const titles: Record<string, TitlePath[]> = {};
for (const file of entries.filter((entry) => entry.endsWith('.test.ts')).sort()) {
  await import(pathToFileURL(join(directory, file)).href);
  titles[file] = takeTitles();
}
process.stdout.write(JSON.stringify(titles));
// Whatever a test file opened while it was loaded has to stop with it.
process.exit();
