import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ProductProcess } from '../../support/product-process.ts';

let directory: string;
before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'mentorklik-import-'));
});
after(() => rm(directory, { recursive: true, force: true }));

/** Runs a command as `npm run admin` does, on the embedded database. @returns all that it wrote */
async function admin(...parameters: readonly string[]): Promise<string> {
  const product = await ProductProcess.configure({
    DATA_DIRECTORY: join(directory, 'product'),
    ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64'),
  });
  return product.runAdmin(...parameters);
}

/** Writes a file of people, and imports it. */
async function bringIn(rows: readonly string[], ...options: readonly string[]): Promise<string> {
  const path = join(directory, 'people.csv');
  await writeFile(path, ['Pers.nr;Voornaam;Achternaam;Chef', ...rows].join('\r\n'));
  return admin('import-people', path, '--organisation', 'acme', ...options);
}

const rowOf = (number: number): string => `K-${number};Sam;Mol;K-${number + 1}`;
const people = [1, 2, 3, 4, 5].map(rowOf);

test('an operator brings in a file of people from the machine itself', async () => {
  await admin('create-organisation', '--key', 'acme', '--name', 'Acme');

  await assert.rejects(bringIn(people), /which column is the employee number.*Pers\.nr, Voornaam/);
  await assert.rejects(bringIn(people, '--column', 'Pers.nr=salary'), /is not NAME=PART/);
  await assert.rejects(bringIn(people, '--column', 'Nr=employeeNumber'), /no column "Nr"/);

  const columns = ['--column', 'Pers.nr=employeeNumber', '--column', 'Chef=manager'];
  const dry = await bringIn(people, '--dry-run', ...columns);
  assert.match(dry, /line,employeeNumber,outcome,attributes,reasons\r\n2,K-1,new,/);
  assert.match(dry, /6,K-5,new,employment manager names,manager-not-known\r\n/);
  assert.match(dry, /new 5, .*\nA dry run: nothing was changed\./);

  // What the columns tell is remembered, and that the dry run changed nobody is seen.
  const first = await bringIn([...people, 'K-9;Sam;Mol;K-1;too;many']).catch(String);
  assert.match(first, /Chef = manager/);
  assert.match(first, /7,K-9,invalid,,columns-differ\r\n/);
  assert.match(first, /Nothing was changed\. To leave them out: --skip-invalid/);
  const applied = await bringIn([...people, 'K-9;Sam;Mol;K-1;too;many'], '--skip-invalid');
  assert.match(applied, /new 5, changed 0, unchanged 0, invalid 1, .*\nAll of it is applied\./);

  const most = people.slice(1);
  await assert.rejects(bringIn(most), /,K-1,leaver,,\r\n[^]*More than a tenth .*--confirm-leavers/);
  assert.match(await bringIn(most, '--partial'), /unchanged 4, .* leavers 0, known 5/);
  assert.match(await bringIn(most, '--confirm-leavers'), /leavers 1, known 5/);
  assert.match(await bringIn(most), /leavers 0, known 4/);
});
