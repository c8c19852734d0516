import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsAddress, suggestAddresses } from './suggest-addresses.rules.ts';

test('Moodle’s addresses are below its own, also where it stands in a folder', () => {
  const found = suggestAddresses('moodle', ' https://school.example/moodle/ ', 'abc');
  assert.equal(found?.issuer, 'https://school.example/moodle');
  assert.equal(found.jwksUri, 'https://school.example/moodle/mod/lti/certs.php');
});

test('Brightspace wants an audience that is not its token address', () => {
  const found = suggestAddresses('brightspace', 'https://school.brightspace.com', 'abc');
  assert.equal(found?.tokenAudience, 'https://api.brightspace.com/auth/token');
});

test('Blackboard and Canvas are the same for everybody, but for the client', () => {
  assert.match(suggestAddresses('blackboard', '', ' id-1 ')?.jwksUri ?? '', /\/id-1\/jwks\.json$/);
  assert.equal(suggestAddresses('canvas', '', '')?.issuer, 'https://canvas.instructure.com');
  assert.equal(needsAddress('canvas'), false);
  assert.equal(needsAddress('moodle'), true);
});

test('nothing is made up', () => {
  assert.equal(suggestAddresses('other', 'https://lms.example', 'x'), null);
  assert.equal(suggestAddresses('moodle', 'school', 'x'), null);
});
