import { fileURLToPath } from 'node:url';
import type { Child } from './run/child.ts';
import { helpText, readOptions } from './run/read-options.ts';
import { runDemo } from './run/run-demo.ts';

const say = (text: string): void => {
  process.stdout.write(text);
};
const children: Child[] = [];

let isStopping = false;
/** Stops every process that was started, and ends with the code. */
async function stop(code: number, words: string): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  (code === 0 ? process.stdout : process.stderr).write(words);
  await Promise.all(children.map((child) => child.stop()));
  process.exit(code);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    say(helpText);
    return;
  }
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void stop(0, '\n  Stopping…\n'));
  }
  const welcome = await runDemo(options, children, (step) => say(`  · ${step}\n`));
  say(welcome);
  const words = await Promise.race(children.map((child) => child.ended));
  await stop(1, `\n  ${words}\n`);
}

main().catch((error: unknown) => {
  const words = error instanceof Error ? error.message : String(error);
  void stop(1, `\n  ${words}\n`);
});
