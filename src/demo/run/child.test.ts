import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runChild, startChild } from './child.ts';

describe('processes of the demonstration', () => {
  test('give what they wrote, or say why they failed', async () => {
    const environment = { NAME: 'x' };
    const script = ['-e', 'console.log(process.env.NAME)'];
    assert.equal(await runChild('It', script, { environment }), 'x\n');
    const failing = runChild('It', ['-e', 'console.error("no disk"); process.exit(3)']);
    await assert.rejects(failing, /It stopped with code 3[^]*no disk/);
  });

  test('stop when asked, and say how they ended', async () => {
    const child = startChild('It', ['-e', 'setInterval(() => undefined, 1000)']);
    await child.stop();
    assert.equal(await child.ended, 'It stopped by SIGTERM.');
    await child.stop();
  });

  test('have a clock that is late where they are asked to', async () => {
    const script = `
      const [now, made] = [Date.now(), new Date()];
      const given = new Date('2026-03-01T12:00:00Z').toISOString();
      console.log(JSON.stringify([now, made.getTime() - now < 60_000, made instanceof Date, given]));`;
    const before = Date.now();
    const output = await runChild('It', ['-e', script], { daysBehind: 45 });
    const [now, ...rest] = JSON.parse(output) as [number, ...unknown[]];
    const daysBehind = (before - now) / 86_400_000;
    assert.ok(daysBehind > 44.9 && daysBehind <= 45, String(daysBehind));
    assert.deepEqual(rest, [true, true, '2026-03-01T12:00:00.000Z']);
  });
});
