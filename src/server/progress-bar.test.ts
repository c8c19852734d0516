import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProgressBar } from './progress-bar.ts';

function listen(isTTY: boolean): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = { isTTY, write: (text: string) => written.push(text) > 0 };
  // Of a stream the bar uses these two.
  return { stream: stream as unknown as NodeJS.WriteStream, written };
}

test('a terminal sees one line that is written over, and taken away in the end', () => {
  const { stream, written } = listen(true);
  const bar = new ProgressBar(stream);
  bar.show('reading', 0);
  bar.show('reading', 0.5);
  bar.show('reading', 0.501);
  bar.show('reading', 1);
  bar.clear();
  bar.clear();
  assert.deepEqual(written, [
    `\rreading    ${'░'.repeat(30)}   0 %\u001B[K`,
    `\rreading    ${'█'.repeat(15)}${'░'.repeat(15)}  50 %\u001B[K`,
    `\rreading    ${'█'.repeat(30)} 100 %\u001B[K`,
    '\r\u001B[K',
  ]);
});

test('a file gets a line for each thing that is begun', () => {
  const { stream, written } = listen(false);
  const bar = new ProgressBar(stream);
  for (const share of [0, 0.3, 1]) bar.show('reading', share);
  bar.show('applying', 0);
  bar.clear();
  assert.deepEqual(written, ['reading …\n', 'applying …\n']);
});
