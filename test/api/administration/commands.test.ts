import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ProductProcess } from '../../support/product-process.ts';

const firstKey = Buffer.alloc(32, 1).toString('base64');
const secondKey = Buffer.alloc(32, 2).toString('base64');
const publicUrl = 'https://mentoring.example.com';

let directory: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mentorklik-admin-'));
});
after(() => rm(directory, { recursive: true, force: true }));

/** Runs a command as `npm run admin` does, on the embedded database. @returns its lines */
async function admin(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>> = { ENCRYPTION_KEY: firstKey },
): Promise<string[]> {
  const product = await ProductProcess.configure({
    DATA_DIRECTORY: join(directory, 'product'),
    PUBLIC_URL: publicUrl,
    ...environment,
  });
  return (await product.runAdmin(...parameters)).trim().split('\n');
}

test('an operator creates an organisation, connects it and keeps its keys', async () => {
  await admin(['create-organisation', '--key', 'acme', '--name', 'Acme Works']);

  const link = /^https:\/\/mentoring\.example\.com\/lti\/register\/[0-9a-f-]{36}\.[\w-]{43}$/;
  const lines = await admin(['registration-link', '--organisation', 'Acme Works']);
  assert.match(lines.at(-1) ?? '', link, 'the URL alone on the last line');
  await assert.rejects(admin(['registration-link', '--organisation', 'nobody']), (error) => {
    const said = String(error);
    assert.match(said, /There is no organisation nobody\. There are:\n {2}acme \(Acme Works\)/);
    assert.doesNotMatch(said, /at .*\.ts:\d+/, 'in words, without a stack');
    return true;
  });
  assert.deepEqual(await admin(['list-platforms', '--organisation', 'acme']), [
    'No learning platform is connected.',
  ]);

  const [first = ''] = await admin(['rotate-keys']);
  const [again = ''] = await admin(['rotate-keys']);
  const kidOf = (line: string): string => /^Key (\S+) /.exec(line)?.[1] ?? '';
  assert.match(first, /is published and signs from/);
  assert.match(again, /was in line already/);
  assert.equal(kidOf(first), kidOf(again));
  const [compromised = ''] = await admin(['rotate-keys', '--compromised']);
  assert.notEqual(kidOf(compromised), kidOf(first));

  const [verified = ''] = await admin(['verify-audit-log', '--organisation', 'acme']);
  assert.match(verified, /^\d+ rows, and each fits the one before\.$/);

  const changed = { ENCRYPTION_KEY: secondKey, ENCRYPTION_KEY_PREVIOUS: firstKey };
  assert.deepEqual(await admin(['reseal-secrets'], changed), [
    '3 sealed anew, 0 were current. ENCRYPTION_KEY_PREVIOUS can go.',
  ]);
});
