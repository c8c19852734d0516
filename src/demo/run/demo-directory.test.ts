import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { beginDemo, readMarker, writeMarker } from './demo-directory.ts';

describe("the demonstration's directory", () => {
  let directory: string;
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'demo-'));
  });
  after(() => rm(directory, { recursive: true }));

  test('holds a key that only its owner can read, kept until a new beginning', async () => {
    assert.equal(await readMarker(directory), null);
    const marker = await beginDemo(directory, 4180);
    assert.equal(Buffer.from(marker.encryptionKey, 'base64').length, 32);
    assert.equal((await stat(join(directory, 'demo.json'))).mode & 0o777, 0o600);
    await writeMarker(directory, { ...marker, state: 'ready' });
    assert.deepEqual(await readMarker(directory), { ...marker, state: 'ready' });
    const again = await beginDemo(directory, 4180);
    assert.notEqual(again.encryptionKey, marker.encryptionKey);
    assert.equal(again.state, 'filling');
  });

  test('loses what a demonstration made when it begins again, and nothing else', async () => {
    await mkdir(join(directory, 'product'), { recursive: true });
    await mkdir(join(directory, 'lms'), { recursive: true });
    await writeFile(join(directory, 'notes.txt'), 'mine');
    await beginDemo(directory, 4180);
    assert.deepEqual((await readdir(directory)).sort(), ['demo.json', 'notes.txt']);
  });

  test('is not taken where it holds something else', async () => {
    const other = join(directory, 'other');
    await mkdir(join(other, 'product'), { recursive: true });
    await assert.rejects(beginDemo(other, 4180), /something else/);
    assert.deepEqual(await readdir(other), ['product']);
  });
});
