import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calculateJwkThumbprint } from 'jose';
import { generateToolKey, publicKeySet, rotateToolKeys, signingKeyAt } from '../../../lti/index.ts';

const day = 86_400_000;
const start = new Date('2026-01-01T00:00:00Z');
const after = (days: number): Date => new Date(start.getTime() + days * day);
const first = await generateToolKey({ now: start });
const second = await generateToolKey({ now: after(30), signsFrom: after(31) });
const rotated = rotateToolKeys([first], second, { publishOldForSeconds: 7 * 86_400 });

describe('Security Framework 6.3: the public key set of the tool', () => {
  test('RFC 7638: the kid is the thumbprint of the key [defect-rotation]', async () => {
    assert.equal(first.kid, await calculateJwkThumbprint(first.publicJwk, 'sha256'));
    assert.notEqual(first.kid, second.kid);
  });

  test('holds the public members that are needed and no others', () => {
    const [key] = publicKeySet([first], start).keys;
    assert.deepEqual(Object.keys(key ?? {}).toSorted(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
    const json = JSON.stringify(publicKeySet(rotated, after(31)));
    for (const secret of ['d', 'p', 'q', 'dp', 'dq', 'qi'] as const) {
      assert.equal(json.includes(first.privateJwk[secret] ?? '?'), false);
    }
  });

  test('survives being kept as JSON', () => {
    const kept = JSON.parse(JSON.stringify(first.privateJwk)) as typeof first.privateJwk;
    assert.deepEqual({ ...first, privateJwk: kept }, first);
  });
});

describe('Security Framework 6.4: rotation with an overlap', () => {
  const at = (days: number): readonly [string, readonly string[]] => [
    signingKeyAt(rotated, after(days)).kid,
    publicKeySet(rotated, after(days)).keys.map(({ kid }) => kid),
  ];

  test('the old key signs alone, then beside the new one, which signs when its turn comes', () => {
    assert.deepEqual(at(29), [first.kid, [first.kid]]);
    assert.deepEqual(at(30), [first.kid, [first.kid, second.kid]]);
    assert.deepEqual(at(31), [second.kid, [first.kid, second.kid]]);
  });

  test('the old key stays published for the overlap and no longer [defect-rotation]', () => {
    assert.deepEqual(at(37.9), [second.kid, [first.kid, second.kid]]);
    assert.deepEqual(at(38), [second.kid, [second.kid]]);
  });

  test('a third key does not lengthen the life of the first', async () => {
    const third = await generateToolKey({ now: after(60), signsFrom: after(61) });
    const keys = rotateToolKeys(rotated, third, { publishOldForSeconds: 7 * 86_400 });
    assert.deepEqual(keys[0]?.publishedUntil, after(38));
    assert.deepEqual(keys[1]?.publishedUntil, after(68));
  });

  test('a key cannot succeed itself', () => {
    assert.throws(() => rotateToolKeys([first], first, { publishOldForSeconds: 1 }), /new kid/);
  });

  test('a tool whose only key is not due yet signs with it; one without keys cannot', () => {
    assert.equal(signingKeyAt([second], after(30)).kid, second.kid);
    assert.throws(() => signingKeyAt([], start), /no published key/);
  });
});
