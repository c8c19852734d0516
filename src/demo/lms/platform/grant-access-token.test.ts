import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { sendForm, startConnectedLms } from '../test-tool/start-connected-lms.ts';
import type { ConnectedLms } from '../test-tool/start-connected-lms.ts';
import { scopes } from './lti-names.ts';

const answerSchema = z.object({
  access_token: z.string(),
  token_type: z.string(),
  expires_in: z.number(),
  scope: z.string(),
});
const errorSchema = z.object({ error: z.string(), error_description: z.string() });

describe('token endpoint (Security Framework 4.1)', () => {
  let connected: ConnectedLms;
  before(async () => {
    connected = await startConnectedLms();
  });
  after(() => connected.close());

  const refuse = async (claims: object, signer?: 'stranger'): Promise<string> => {
    const assertion = await connected.makeAssertion(claims, signer);
    const response = await connected.askToken(scopes.score, assertion);
    assert.equal(response.status, 401);
    const { error, error_description: description } = errorSchema.parse(await response.json());
    assert.equal(error, 'invalid_client');
    return description;
  };

  test('grants those of the scopes that the tool may use', async () => {
    const response = await connected.askToken(`${scopes.score} https://example.org/scope/unknown`);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const answer = answerSchema.parse(await response.json());
    assert.equal(answer.scope, scopes.score);
    assert.equal(answer.token_type, 'Bearer');
    assert.equal(answer.expires_in, 3600);
  });

  test('answers invalid_scope where none is left', async () => {
    const response = await connected.askToken('https://example.org/scope/unknown');
    assert.equal(response.status, 400);
    assert.equal(errorSchema.parse(await response.json()).error, 'invalid_scope');
  });

  test('takes the key of an assertion from the tool, not from who claims to be it', async () => {
    assert.match(await refuse({}, 'stranger'), /signature/);
  });

  test('takes an assertion once (jti)', async () => {
    const assertion = await connected.makeAssertion();
    assert.equal((await connected.askToken(scopes.score, assertion)).status, 200);
    assert.equal((await connected.askToken(scopes.score, assertion)).status, 401);
  });

  test('refuses assertions for another audience, without jti, too old, or of another client', async () => {
    assert.match(await refuse({ aud: 'https://elsewhere.example/token' }), /aud/);
    assert.match(await refuse({ jti: undefined }), /jti/);
    assert.match(await refuse({ exp: Math.floor(Date.now() / 1000) - 60 }), /exp/);
    assert.match(await refuse({ iss: 'somebody' }), /iss/);
    assert.match(await refuse({ sub: 'somebody' }), /not known/);
    const deployment = 'https://purl.imsglobal.org/spec/lti/claim/deployment_id';
    assert.match(await refuse({ [deployment]: 'another' }), /deployment/);
  });

  test('answers invalid_request for another grant type', async () => {
    const response = await sendForm(`${connected.lms.url}/api/lti/token`, {
      grant_type: 'password',
    });
    assert.equal(response.status, 400);
    assert.equal(errorSchema.parse(await response.json()).error, 'invalid_request');
  });

  test('guards services by scope: 401 without a token, 403 with one for something else', async () => {
    const url = `${connected.lms.url}/api/lti/courses/1/memberships`;
    assert.equal((await fetch(url)).status, 401);
    const authorization = `Bearer ${await connected.getToken(scopes.score)}`;
    assert.equal((await fetch(url, { headers: { authorization } })).status, 403);
  });
});
