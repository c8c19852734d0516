import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTroubleOfPlatform, refusalKindOf } from './refusal.rules.ts';

test('reasons that call for the same thing are of one kind', () => {
  assert.equal(refusalKindOf('key-unknown'), 'trust');
  assert.equal(refusalKindOf('signature-invalid'), 'trust');
  assert.equal(refusalKindOf('platform-keys-unavailable'), 'keys');
  assert.equal(refusalKindOf('login-target-link-uri-foreign'), 'address');
  assert.equal(refusalKindOf('login-hint-missing'), 'login');
  assert.equal(refusalKindOf('deployment-unknown'), 'deployment');
  assert.equal(refusalKindOf('deployment-id-missing'), 'message');
  assert.equal(refusalKindOf('nonce-replayed'), 'replay');
  assert.equal(refusalKindOf('nonce-mismatch'), 'trust');
});

test('a reason that came later has words too', () => {
  assert.equal(refusalKindOf('something-new'), 'other');
  assert.equal(isTroubleOfPlatform('something-new'), true);
});

test('what a person brought about is no trouble of the platform', () => {
  for (const reason of ['browser-unbound', 'nonce-replayed', 'state-expired', 'platform-error']) {
    assert.equal(isTroubleOfPlatform(reason), false, reason);
  }
  assert.equal(isTroubleOfPlatform('anonymous-launch'), true);
});
