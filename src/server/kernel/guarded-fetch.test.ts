import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGuardedFetch, PrivateAddressRefused } from './guarded-fetch.ts';
import { isPrivateAddress } from './private-addresses.ts';

test('private, loopback and link-local addresses are told from public ones', () => {
  for (const address of [
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fe80::1',
    'fd12::1',
    '::ffff:127.0.0.1',
  ]) {
    assert.ok(isPrivateAddress(address), address);
  }
  for (const address of ['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1']) {
    assert.ok(!isPrivateAddress(address), address);
  }
});

test('a fetch to a private address is refused before anything is sent', async () => {
  const guarded = createGuardedFetch(false);
  for (const url of ['http://127.0.0.1:9/', 'http://localhost:9/', 'http://[::1]:9/']) {
    await assert.rejects(guarded(url), PrivateAddressRefused);
  }
});
