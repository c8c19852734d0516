import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ownPageOf, samlPathsOf } from './saml-paths.ts';

test('a page of the web app is gone back to', () => {
  for (const page of ['/', '/mentor', '/requests/1?tab=2', '/lti-course']) {
    assert.equal(ownPageOf(page), page);
  }
});

test('any other address, and what is none, becomes the first page', () => {
  const others = [
    undefined,
    null,
    ['/mentor'],
    '',
    'mentor',
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    '/api/me',
    '/saml/acme/login',
    `/${'a'.repeat(2000)}`,
  ];
  for (const other of others) assert.equal(ownPageOf(other), '/', String(other));
});

test('whatever is written, the browser stays here', () => {
  const here = 'https://mentoring.example';
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (wanted) => {
        assert.equal(new URL(here + ownPageOf(wanted)).origin, here);
        assert.equal(new URL(ownPageOf(wanted), here).origin, here);
      },
    ),
  );
});

test('the addresses are those that the plugin declares', () => {
  const file = new URL('../../../../../plugin-manifest.json', import.meta.url);
  const { saml } = JSON.parse(readFileSync(file, 'utf8')) as {
    saml: { paths: Record<'signIn' | 'metadata' | 'acs', string> };
  };
  const { signInUrl, metadataUrl, acsUrl } = samlPathsOf('', '{key}');
  assert.deepEqual(saml.paths, { signIn: signInUrl, metadata: metadataUrl, acs: acsUrl });
});
