import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addressOfTab,
  pageOfDeepLink,
  shareablePath,
  teamsDeepLink,
  themeOfTeams,
} from './teams-links.rules.ts';

const appId = '0199f0c2-5d7e-7a10-8c11-2f6f3a9f4e10';

test('a deep link brings the path and query that it was made with', () => {
  const part = fc.stringMatching(/^[\w-]{1,20}$/);
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), part, part, (parts, name, value) => {
      const path = `/${parts.join('/')}?${name}=${value}`;
      const link = new URL(teamsDeepLink(appId, path));
      const context = JSON.parse(link.searchParams.get('context') ?? '') as { subEntityId: string };
      assert.equal(pageOfDeepLink(context.subEntityId), path);
    }),
  );
});

test('whatever a link carries, it opens a page of the app or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (given) => {
      const page = pageOfDeepLink(given);
      if (page === null) return;
      assert.equal(new URL(page, 'https://app.example').origin, 'https://app.example');
    }),
  );
});

test('addresses of others are no pages', () => {
  for (const given of [
    '//evil.example/',
    '/\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/./\t/evil.example',
    '/..//evil.example',
    '',
    undefined,
  ]) {
    const page = pageOfDeepLink(given);
    if (page !== null) {
      assert.equal(new URL(page, 'https://app.example').origin, 'https://app.example', given);
    }
  }
  assert.equal(pageOfDeepLink('//evil.example/'), null);
  assert.equal(pageOfDeepLink('/..//evil.example'), null);
});

test('the themes of Teams', () => {
  assert.deepEqual(['default', 'dark', 'contrast', 'glass', undefined].map(themeOfTeams), [
    'light',
    'dark',
    'high-contrast',
    'light',
    'light',
  ]);
});

test('the address of a tab says how it came, and a shared one does not', () => {
  const address = addressOfTab('https://app.example', appId, '/mentorships/1?tab=agenda');
  assert.equal(
    address.href,
    `https://app.example/mentorships/1?tab=agenda&host=teams&via=${appId}`,
  );
  assert.equal(shareablePath(address.pathname, address.search), '/mentorships/1?tab=agenda');
  assert.equal(shareablePath('/', '?host=teams&via=1'), '/');
});
