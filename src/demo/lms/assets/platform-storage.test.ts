import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeEach, describe, test } from 'node:test';
import { runInNewContext } from 'node:vm';

interface Heard {
  readonly message: Record<string, unknown>;
  readonly origin: string;
}
type Listener = (event: { data: unknown; origin: string; source: unknown }) => void;

const script = readFileSync(new URL('platform-storage.js', import.meta.url), 'utf8');
const tool = 'http://127.0.0.1:4181';

describe("the platform's storage for tools (LTI Platform Storage 3)", () => {
  let listener: Listener;
  beforeEach(() => {
    const window = {
      addEventListener: (_type: string, added: Listener) => {
        listener = added;
      },
    };
    runInNewContext(script, { window });
  });

  const send = (data: unknown, origin = tool): Heard | undefined => {
    const heard: Heard[] = [];
    const source = {
      postMessage: (message: Record<string, unknown>, to: string) =>
        // A copy, as a message is: objects of the script's own realm are not equal to ours.
        heard.push({
          message: JSON.parse(JSON.stringify(message)) as Heard['message'],
          origin: to,
        }),
    };
    listener({ data, origin, source });
    return heard[0];
  };
  const put = (key: unknown, value: unknown, origin?: string): Heard | undefined =>
    send({ subject: 'lti.put_data', message_id: '1', key, value }, origin);
  const get = (key: string, origin?: string): Heard | undefined =>
    send({ subject: 'lti.get_data', message_id: '2', key }, origin);

  test('says what it can', () => {
    assert.deepEqual(send({ subject: 'lti.capabilities', message_id: '0' })?.message, {
      subject: 'lti.capabilities.response',
      message_id: '0',
      supported_messages: [
        { subject: 'lti.capabilities', frame: '_parent' },
        { subject: 'lti.put_data', frame: '_parent' },
        { subject: 'lti.get_data', frame: '_parent' },
      ],
    });
  });

  test('gives back what was put, to the origin that asks and no other', () => {
    assert.deepEqual(put('state', 'abc'), {
      message: { subject: 'lti.put_data.response', message_id: '1', key: 'state', value: 'abc' },
      origin: tool,
    });
    assert.deepEqual(get('state'), {
      message: { subject: 'lti.get_data.response', message_id: '2', key: 'state', value: 'abc' },
      origin: tool,
    });
    const other = get('state', 'http://127.0.0.1:9999');
    assert.equal(other?.message.value, null);
    assert.equal(other.origin, 'http://127.0.0.1:9999');
  });

  test('forgets what is put as null', () => {
    put('state', 'abc');
    put('state', null);
    assert.equal(get('state')?.message.value, null);
  });

  test('answers with an error code what it does not keep', () => {
    const codeOf = (heard: Heard | undefined): unknown =>
      (heard?.message.error as { code: string } | undefined)?.code;
    assert.equal(codeOf(put('', 'abc')), 'bad_request');
    assert.equal(codeOf(put('long', 'x'.repeat(5000))), 'bad_request');
    for (let index = 0; index < 500; index += 1) put(`key-${String(index)}`, 'v');
    assert.equal(codeOf(put('one-more', 'v')), 'storage_exhaustion');
    assert.equal(codeOf(put('key-0', 'changed')), undefined);
  });

  test('is silent on everything else', () => {
    assert.equal(send({ subject: 'something' }), undefined);
    assert.equal(send('text'), undefined);
    assert.equal(send(null), undefined);
  });
});
