import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endingCertificateOf, metadataEndOf, samlHealthOf } from './saml-health.rules.ts';

const now = new Date('2026-03-02T09:00:00Z');
const monday = '2026-03-01T09:00:00Z';
const tuesday = '2026-03-02T08:00:00Z';
const until = (validUntil: string) => ({
  subject: 'CN=idp',
  fingerprint: 'AA',
  validFrom: monday,
  validUntil,
});
const provider = {
  entityId: 'https://idp.example/',
  signInAddress: 'https://idp.example/sso',
  logoutAddress: null,
  certificates: [until('2030-01-01T00:00:00Z')],
  metadataUrl: null,
  metadataReadAt: null,
  metadataUntil: null,
};
const sound = { provider, settings: { isEnabled: true }, lastSignInAt: monday, lastProblem: null };
const problem = (reason: string, at: string) => ({ reason, at, correlationId: 'x' });

test('single sign-on works once somebody has come in', () => {
  assert.equal(samlHealthOf(sound, now), 'working');
  assert.equal(samlHealthOf({ ...sound, lastSignInAt: null }, now), 'new');
  assert.equal(samlHealthOf({ ...sound, provider: null }, now), 'new');
  assert.equal(samlHealthOf({ ...sound, settings: { isEnabled: false } }, now), 'disabled');
});

test('it needs attention while a problem of the connection is newer than a sign-in', () => {
  const withProblem = (reason: string, at: string) =>
    samlHealthOf({ ...sound, lastProblem: problem(reason, at) }, now);
  assert.equal(withProblem('signature-invalid', tuesday), 'attention');
  assert.equal(withProblem('metadata-unreachable', tuesday), 'attention');
  assert.equal(withProblem('signature-invalid', '2026-02-01T09:00:00Z'), 'working');
  assert.equal(withProblem('assertion-replayed', tuesday), 'working', 'a page loaded again');
  assert.equal(withProblem('logout-signature-invalid', tuesday), 'working', 'it keeps nobody out');
});

test('a certificate that ends within thirty days is told, unless another takes over', () => {
  const soon = until('2026-03-20T00:00:00Z');
  const expiring = { ...provider, certificates: [soon] };
  assert.equal(endingCertificateOf(expiring, now), soon.validUntil);
  assert.equal(samlHealthOf({ ...sound, provider: expiring }, now), 'attention');
  const rolling = { ...provider, certificates: [soon, ...provider.certificates] };
  assert.equal(endingCertificateOf(rolling, now), null);
});

test('metadata that has expired or soon will is told, from an address only when it was not renewed', () => {
  const ends = (metadataUntil: string | null, metadataUrl: string | null = null) =>
    metadataEndOf({ metadataUntil, metadataUrl }, now);
  assert.equal(ends(null), null);
  assert.equal(ends('2026-03-02T09:00:00Z'), 'ended');
  assert.equal(ends('2026-03-20T00:00:00Z'), 'soon');
  assert.equal(ends('2026-05-01T00:00:00Z'), null);
  assert.equal(ends('2026-03-05T00:00:00Z', 'https://idp.example/metadata'), null);
  assert.equal(ends('2026-03-03T00:00:00Z', 'https://idp.example/metadata'), 'soon');
  const expired = { ...provider, metadataUntil: monday };
  assert.equal(samlHealthOf({ ...sound, provider: expired }, now), 'attention');
});
