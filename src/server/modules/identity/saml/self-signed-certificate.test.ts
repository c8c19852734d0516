import assert from 'node:assert/strict';
import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { makeSelfSignedCertificate } from './self-signed-certificate.ts';

test('OpenSSL reads the certificate, and its own key verifies it', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const validity = {
    from: new Date('2026-01-02T03:04:05Z'),
    until: new Date('2036-01-02T03:04:05Z'),
  };
  const certificate = new X509Certificate(
    makeSelfSignedCertificate(keys, 'mentoring.example', validity),
  );
  assert.equal(certificate.subject, 'CN=mentoring.example');
  assert.equal(certificate.issuer, certificate.subject);
  assert.equal(new Date(certificate.validFrom).toISOString(), validity.from.toISOString());
  assert.equal(new Date(certificate.validTo).toISOString(), validity.until.toISOString());
  assert.ok(certificate.verify(keys.publicKey));
  assert.ok(certificate.checkPrivateKey(keys.privateKey));
});
