import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { learner, sendForm, startConnectedLms } from '../test-tool/start-connected-lms.ts';
import type { ConnectedLms } from '../test-tool/start-connected-lms.ts';
import { scopes, toolConfiguration } from './lti-names.ts';

const registeredSchema = z.object({
  client_id: z.string(),
  client_name: z.string(),
  scope: z.string(),
  [toolConfiguration]: z.object({ deployment_id: z.string() }),
});

describe('dynamic registration (LTI Dynamic Registration 3)', () => {
  let connected: ConnectedLms;
  before(async () => {
    connected = await startConnectedLms();
  });
  after(() => connected.close());

  test('the platform says where to register, and what it knows', async () => {
    const url = `${connected.lms.url}/.well-known/openid-configuration`;
    const configuration = z
      .object({ issuer: z.string(), registration_endpoint: z.string() })
      .parse(await (await fetch(url)).json());
    assert.equal(configuration.issuer, connected.lms.url);
    assert.equal(configuration.registration_endpoint, `${connected.lms.url}/api/lti/registrations`);
  });

  test('a token registers one tool, once; scopes that are not known are not granted', async () => {
    const token = await connected.makeRegistrationToken();
    const registered = registeredSchema.parse(await (await connected.register(token)).json());
    assert.notEqual(registered.client_id, connected.clientId);
    assert.deepEqual(registered.scope.split(' ').sort(), Object.values(scopes).sort());
    assert.equal((await connected.register(token)).status, 401);
    assert.equal((await connected.register('guessed')).status, 401);
  });

  test('a registration that is not good says what is wrong and keeps the token', async () => {
    const token = await connected.makeRegistrationToken();
    const bad = { ...connected.tool.registration, redirect_uris: [] };
    const refused = await connected.register(token, bad);
    assert.equal(refused.status, 400);
    const error = z
      .object({ error: z.string(), error_description: z.string() })
      .parse(await refused.json());
    assert.equal(error.error, 'invalid_client_metadata');
    assert.match(error.error_description, /redirect_uris/);
    assert.equal((await connected.register(token)).status, 200);
  });

  test('a target on another domain than the one named is refused', async () => {
    const { registration } = connected.tool;
    const configuration = registration[toolConfiguration] as object;
    const elsewhere = { ...configuration, target_link_uri: 'https://elsewhere.example/' };
    const token = await connected.makeRegistrationToken();
    const body = { ...registration, [toolConfiguration]: elsewhere };
    assert.equal((await connected.register(token, body)).status, 400);
  });

  test('a token to renew keeps client and deployment, and takes the new values', async () => {
    const token = await connected.makeRegistrationToken(connected.clientId);
    const body = { ...connected.tool.registration, client_name: 'Renamed', scope: scopes.score };
    const renewed = registeredSchema.parse(await (await connected.register(token, body)).json());
    assert.equal(renewed.client_id, connected.clientId);
    assert.equal(renewed[toolConfiguration].deployment_id, connected.deploymentId);
    assert.equal(renewed.client_name, 'Renamed');
    assert.equal(renewed.scope, scopes.score);
  });

  test('learners cannot connect tools', async () => {
    const response = await sendForm(
      `${connected.lms.url}/tools/registrations`,
      { url: 'https://tool.example/register' },
      { cookie: await connected.signIn(learner) },
    );
    assert.equal(response.status, 403);
  });
});
