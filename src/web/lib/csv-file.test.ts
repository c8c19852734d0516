import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCsvFile } from './csv-file.ts';

const beginning = async (file: Blob): Promise<number[]> => [
  ...new Uint8Array(await file.slice(0, 4).arrayBuffer()),
];

test('an exported file begins with one UTF-8 byte order mark, whether the text had it or not', async () => {
  const expected = [0xef, 0xbb, 0xbf, 'N'.charCodeAt(0)];
  assert.deepEqual(await beginning(makeCsvFile('Name,Score\r\n')), expected);
  assert.deepEqual(await beginning(makeCsvFile('\ufeffName,Score\r\n')), expected);
});
