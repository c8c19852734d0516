import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { createEncryption } from './encryption.ts';
import { deriveId, newId } from './ids.ts';

test('ids made later sort later, and derived ids are stable', () => {
  const earlier = newId(new Date('2026-01-01T00:00:00Z'));
  const later = newId(new Date('2026-01-01T00:00:01Z'));
  assert.ok(earlier < later);
  assert.match(earlier, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(deriveId('organisation', 'demo'), deriveId('organisation', 'demo'));
  assert.notEqual(deriveId('a', 'bc'), deriveId('ab', 'c'));
});

test('a sealed value opens under its own key only, and only unaltered', () => {
  const encryption = createEncryption(randomBytes(32));
  const sealed = encryption.seal('a private key');
  assert.equal(encryption.open(sealed), 'a private key');
  assert.throws(() => createEncryption(randomBytes(32)).open(sealed));
  sealed.writeUInt8(sealed.readUInt8(sealed.length - 1) ^ 1, sealed.length - 1);
  assert.throws(() => encryption.open(sealed));
});
