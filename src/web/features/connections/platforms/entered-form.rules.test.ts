import assert from 'node:assert/strict';
import { test } from 'node:test';
import { enterPlatform } from '../../../../contract/index.ts';
import { bodyOf, emptyForm, problemsOf } from './entered-form.rules.ts';

const sound = {
  ...emptyForm,
  name: ' Campus ',
  issuer: 'https://lms.example',
  clientId: 'abc',
  authorizationEndpoint: 'https://lms.example/auth',
  tokenEndpoint: 'https://lms.example/token',
  jwksUri: ' https://lms.example/keys ',
  deploymentIds: '1\n\n  2 \n',
};

test('what the form takes, the contract takes', () => {
  assert.deepEqual(problemsOf(sound), {});
  const body = bodyOf(sound);
  assert.ok(enterPlatform.body.safeParse(body).success);
  assert.deepEqual(body.deploymentIds, ['1', '2']);
  assert.equal(body.tokenAudience, null);
  assert.equal(body.jwksUri, 'https://lms.example/keys');
});

test('what the contract would refuse is told by field', () => {
  const cases = {
    name: ['', 'x'.repeat(101)],
    issuer: ['', 'lms.example', 'ftp://lms.example', `https://${'x'.repeat(1000)}.example`],
    clientId: ['  ', 'x'.repeat(256)],
    jwksUri: ['keys'],
    deploymentIds: [Array.from({ length: 21 }, (_, id) => id).join('\n'), 'x'.repeat(256)],
  } as const;
  for (const [field, values] of Object.entries(cases)) {
    for (const value of values) {
      const form = { ...sound, [field]: value };
      assert.deepEqual(Object.keys(problemsOf(form)), [field], value.slice(0, 20));
      assert.equal(enterPlatform.body.safeParse(bodyOf(form)).success, false, field);
    }
  }
});
