import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openLink } from './open-link.ts';

const path = '/mentor/requests/1?from=mail';

test('outside a query the path stays a path, with one slash', () => {
  assert.equal(
    openLink('https://mentoring.example{path}', path),
    'https://mentoring.example/mentor/requests/1?from=mail',
  );
  assert.equal(
    openLink('https://host.example/app/{path}', '/mentor'),
    'https://host.example/app/mentor',
  );
  assert.equal(
    openLink('https://host.example/#{path}', '/mentor'),
    'https://host.example/#/mentor',
  );
  assert.equal(
    openLink('https://host.example/?tab=1#{path}', '/mentor'),
    'https://host.example/?tab=1#/mentor',
  );
});

test('in a query the path is one value, whatever it holds', () => {
  const url = new URL(openLink('https://lms.example/open?id=7&target={path}&embed=1', path));
  assert.equal(url.searchParams.get('target'), path);
  assert.equal(url.searchParams.get('embed'), '1');
  assert.equal(
    openLink('https://lms.example/#/open?target={path}', '/mentor'),
    'https://lms.example/#/open?target=%2Fmentor',
  );
});

test('a dollar sign in the path means nothing', () => {
  assert.equal(openLink('https://host.example{path}', "/a$&b$'c"), "https://host.example/a$&b$'c");
});
