import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runChild, startChild } from './child.ts';

describe('processes of the demonstration', () => {
  test('give what they wrote, or say why they failed', async () => {
    assert.equal(
      await runChild('It', ['-e', 'console.log(process.env.NAME)'], { NAME: 'x' }),
      'x\n',
    );
    const failing = runChild('It', ['-e', 'console.error("no disk"); process.exit(3)']);
    await assert.rejects(failing, /It stopped with code 3[^]*no disk/);
  });

  test('stop when asked, and say how they ended', async () => {
    const child = startChild('It', ['-e', 'setInterval(() => undefined, 1000)']);
    await child.stop();
    assert.equal(await child.ended, 'It stopped by SIGTERM.');
    await child.stop();
  });
});
