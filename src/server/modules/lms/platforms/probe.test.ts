import assert from 'node:assert/strict';
import { test } from 'node:test';
import { probe, watchFetch } from './probe.ts';

/** Answers when it is given up on, and not before. */
const never = (_url: string, init?: RequestInit): Promise<Response> =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
  });

test('a platform that does not answer in time is slow, not absent', async () => {
  assert.deepEqual(await probe('https://lms.example', { fetch: never, timeoutSeconds: 0.01 }), {
    outcome: 'fails',
    finding: 'slow',
    status: null,
    said: null,
  });
});

test('a fetch that is watched tells why it got no answer, to whoever hears only that there was none', async () => {
  const watched = watchFetch(never);
  const signal = AbortSignal.timeout(10);
  await assert.rejects(watched.fetch('https://lms.example', { signal }));
  assert.equal(watched.failure()?.finding, 'slow');
});

test('of an answer without end no more is read than anybody needs', async () => {
  let sent = 0;
  const endless = (): Promise<Response> =>
    Promise.resolve(
      new Response(
        new ReadableStream({
          pull(controller) {
            sent += 1;
            controller.enqueue(new Uint8Array(64 * 1024).fill(97));
          },
        }),
      ),
    );
  const answer = await probe('https://lms.example', { fetch: endless, timeoutSeconds: 5 });
  assert.ok('text' in answer);
  assert.ok(sent < 10, `${sent} pieces`);
});
