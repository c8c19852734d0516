import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openEmbeddedStore } from '../../../src/server/database/embedded-store.ts';

const module = pathToFileURL(
  join(import.meta.dirname, '../../../src/server/database/embedded-store.ts'),
).href;

let parent: string;
let directory: string;
const children: ChildProcess[] = [];
before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'mentorklik-data-'));
  directory = join(parent, 'product');
});
after(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(parent, { recursive: true, force: true });
});

/** Opens the directory in a process of its own, which says how that went and then does `next`. */
function openInChild(next: string): { child: ChildProcess; said: Promise<string> } {
  const program = `
    import { openEmbeddedStore } from ${JSON.stringify(module)};
    try {
      const store = await openEmbeddedStore(${JSON.stringify(directory)});
      ${next}
    } catch (error) {
      console.log(error.name + ': ' + error.message);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const said = new Promise<string>((resolve, reject) => {
    let text = '';
    child.on('error', reject);
    child.on('exit', () => resolve(text.trim()));
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
  });
  return { child, said };
}

const lockFile = (): string => join(directory, 'lock.json');

test('a directory that a process was killed in is taken over, with what was committed', async () => {
  const { child, said } = openInChild(`
    await store.executeAsOwner('create table kept (word text); insert into kept values (1)');
    console.log('open');
    setInterval(() => {}, 1000);`);
  assert.equal(await said, 'open');
  assert.equal((JSON.parse(await readFile(lockFile(), 'utf8')) as { pid: number }).pid, child.pid);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const store = await openEmbeddedStore(directory);
  try {
    assert.deepEqual((await store.executeAsOwner('select word from kept')).rows, [{ word: '1' }]);
  } finally {
    await store.close();
  }
});

test('a second process is refused, in words that name the first, and changes nothing', async () => {
  const store = await openEmbeddedStore(directory);
  try {
    const lock = await readFile(lockFile(), 'utf8');
    const { said } = openInChild(`console.log('open');`);
    const words = await said;
    assert.match(words, /^DirectoryInUse: /);
    assert.ok(words.includes(directory) && words.includes(`process ${process.pid}`), words);
    assert.match(words, /DATA_DIRECTORY/);
    assert.equal(await readFile(lockFile(), 'utf8'), lock);
    await store.executeAsOwner(`insert into kept values ('after')`);
  } finally {
    await store.close();
  }
  await assert.rejects(stat(lockFile()), { code: 'ENOENT' }, 'closing gives the directory back');
});

test('a lock of another process that has the same number today is taken over', async () => {
  await writeFile(lockFile(), JSON.stringify({ pid: process.ppid, start: '1' }));
  const store = await openEmbeddedStore(directory);
  try {
    const lock = JSON.parse(await readFile(lockFile(), 'utf8')) as { pid: number };
    assert.equal(lock.pid, process.pid);
  } finally {
    await store.close();
  }
});

test('a lock that was cut short while it was written is taken over', async () => {
  await writeFile(lockFile(), '{"pid":');
  const store = await openEmbeddedStore(directory);
  await store.close();
});

test('nobody but its owner reads the directory, whatever it was before', async () => {
  const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
  await chmod(directory, 0o755);
  const store = await openEmbeddedStore(directory);
  try {
    assert.equal(await modeOf(directory), 0o700);
    assert.equal(await modeOf(lockFile()), 0o600);
  } finally {
    await store.close();
  }
});
