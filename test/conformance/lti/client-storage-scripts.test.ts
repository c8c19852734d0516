import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { clientStorageGetScript, clientStoragePutScript } from '../../../lti/index.ts';
import { runInFrame, type PlatformReply } from './support/platform-frame.ts';

const origin = 'https://lms.example';
const slot = { target: 'storage_frame', platformOrigin: origin, key: 'lti-k' };
const put = clientStoragePutScript({
  storage: { ...slot, value: 'v' },
  redirectUrl: 'https://lms.example/auth?a=1&b=2',
});
const get = clientStorageGetScript({ storage: slot, formId: 'launch', fallbackId: 'fallback' });
const getByCapabilities = clientStorageGetScript({
  storage: { ...slot, target: null },
  formId: 'launch',
  fallbackId: 'fallback',
});

/** A platform that keeps `v`, with a chance to answer otherwise. */
function platform(change: Readonly<Record<string, unknown>> = {}, from = origin): PlatformReply {
  return ({ message }) => {
    const { subject, message_id: messageId, key } = message;
    const answer = { subject: `${String(subject)}.response`, message_id: messageId };
    const rest =
      subject === 'lti.capabilities'
        ? { supported_messages: [{ subject: 'lti.get_data', frame: 'other_frame' }] }
        : { key, value: 'v' };
    return { origin: from, data: { ...answer, ...rest, ...change } };
  };
}

describe('Platform Storage 1.0 3.1: lti.put_data', () => {
  test('goes to the named frame and its origin only, then on to the platform [binding-put]', async () => {
    const page = await runInFrame(put, ['storage_frame'], platform());
    const [posted, ...more] = page.posted;
    assert.equal(more.length, 0);
    assert.equal(posted?.frame, 'storage_frame');
    assert.equal(posted.origin, origin);
    const { message_id: messageId, ...message } = posted.message;
    assert.deepEqual({ ...message }, { subject: 'lti.put_data', key: 'lti-k', value: 'v' });
    assert.match(String(messageId), /^[\d-]{8,}$/);
    assert.equal(page.wentTo, 'https://lms.example/auth?a=1&b=2');
  });

  test('goes on where the platform is silent or the frame is missing', async () => {
    const silent = await runInFrame(put, ['storage_frame'], () => null);
    const missing = await runInFrame(put, [], platform());
    assert.equal(silent.wentTo, 'https://lms.example/auth?a=1&b=2');
    assert.equal(missing.wentTo, 'https://lms.example/auth?a=1&b=2');
    assert.equal(missing.posted.length, 0);
  });
});

describe('Platform Storage 1.0 3.2: lti.get_data', () => {
  test('fills the form in and posts it [binding-get]', async () => {
    const page = await runInFrame(get, ['storage_frame'], platform());
    assert.deepEqual(page.form, { binding: 'v', isSubmitted: true });
    assert.equal(page.fallback.hidden, true);
  });

  for (const [title, reply] of [
    ['silence', () => null],
    ['an answer from another origin', platform({}, 'https://evil.example')],
    ['an answer to another question', platform({ message_id: 'other' })],
    ['an error', platform({ error: { code: 'bad_request' } })],
    ['no value', platform({ value: null })],
  ] as const) {
    test(`shows the other way after ${title}`, async () => {
      const page = await runInFrame(get, ['storage_frame'], reply);
      assert.deepEqual(page.form, { binding: '', isSubmitted: false });
      assert.equal(page.fallback.hidden, false);
    });
  }

  test('Client Side postMessages 3: asks for the frame where none was named [binding-capabilities]', async () => {
    const page = await runInFrame(getByCapabilities, ['other_frame'], platform());
    assert.deepEqual(
      page.posted.map(({ frame, origin: to, message }) => [frame, to, message.subject]),
      [
        ['_parent', '*', 'lti.capabilities'],
        ['other_frame', origin, 'lti.get_data'],
      ],
    );
    assert.equal(page.form.isSubmitted, true);
  });
});

test('a page script cannot be left by a text that it holds', () => {
  const script = clientStoragePutScript({
    storage: { ...slot, target: '</script><script>alert(1)//', value: '\u2028' },
    redirectUrl: 'https://lms.example/',
  });
  assert.doesNotMatch(script, /<\/script|\u2028/);
});
