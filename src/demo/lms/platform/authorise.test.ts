import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { JWTPayload } from 'jose';
import { readForm } from '../../browser/read-form.ts';
import { toUserId } from '../lms-person.ts';
import { authorise, beginLaunch, makeAuthenticationRequest } from '../test-tool/begin-launch.ts';
import { administrator, learner, startConnectedLms } from '../test-tool/start-connected-lms.ts';
import type { ConnectedLms } from '../test-tool/start-connected-lms.ts';
import { deepLinkingClaim, endpointClaim, ltiClaim, roles, rosterClaim } from './lti-names.ts';

describe('OIDC authorisation endpoint (Security Framework 5.1.1)', () => {
  let connected: ConnectedLms;
  before(async () => {
    connected = await startConnectedLms();
  });
  after(() => connected.close());

  const verify = async (idToken: string | undefined): Promise<JWTPayload> => {
    const keys = createRemoteJWKSet(new URL(`${connected.lms.url}/.well-known/jwks.json`));
    const expected = { issuer: connected.lms.url, audience: connected.clientId };
    return (await jwtVerify(idToken ?? '', keys, expected)).payload;
  };

  test('answers with a signed message that carries state, nonce and who launches what', async () => {
    const login = await beginLaunch(connected, learner);
    assert.equal(login.action, `${connected.tool.url}/login`);
    assert.equal(login.fields.iss, connected.lms.url);
    assert.equal(login.fields.lti_deployment_id, connected.deploymentId);
    assert.equal(login.fields.lti_storage_target, '_parent');

    const answer = await authorise(connected, makeAuthenticationRequest(connected, login));
    assert.equal(answer.action, `${connected.tool.url}/launch`);
    assert.equal(answer.fields.state, 'a-state');
    const claims = await verify(answer.fields.id_token);
    assert.equal(claims.nonce, 'a-nonce');
    assert.equal(claims.sub, toUserId(learner));
    assert.equal(claims.name, 'Lotte Visser');
    assert.equal(claims[ltiClaim('message_type')], 'LtiResourceLinkRequest');
    assert.equal(claims[ltiClaim('target_link_uri')], login.fields.target_link_uri);
    assert.deepEqual(claims[ltiClaim('roles')], [roles.learner]);
    assert.deepEqual(claims[ltiClaim('resource_link')], { id: '2', title: 'Mentoring' });
    assert.ok(claims[rosterClaim]);
    assert.match(JSON.stringify(claims[endpointClaim]), /"lineitem":"[^"]+\/line-items\/3\?tool=/);
  });

  test('takes a message hint once', async () => {
    const request = makeAuthenticationRequest(connected, await beginLaunch(connected, learner));
    assert.ok((await authorise(connected, request)).fields.id_token);
    const again = await authorise(connected, request);
    assert.equal(again.fields.error, 'invalid_request');
    assert.equal(again.fields.id_token, undefined);
  });

  for (const [name, value] of [
    ['scope', 'profile'],
    ['response_type', 'code'],
    ['response_mode', 'query'],
    ['prompt', 'login'],
    ['nonce', ''],
  ] as const) {
    test(`tells the tool that ${name} is not what it must be`, async () => {
      const request = makeAuthenticationRequest(connected, await beginLaunch(connected, learner));
      const answer = await authorise(connected, { ...request, [name]: value });
      assert.equal(answer.fields.error, 'invalid_request');
      assert.match(answer.fields.error_description ?? '', new RegExp(name));
      assert.equal(answer.fields.state, 'a-state');
    });
  }

  test('refuses a login hint of somebody else', async () => {
    const request = makeAuthenticationRequest(connected, await beginLaunch(connected, learner));
    const answer = await authorise(connected, { ...request, login_hint: toUserId('VL1001') });
    assert.equal(answer.fields.error, 'login_required');
  });

  test('refuses where somebody else has signed in meanwhile', async () => {
    const request = makeAuthenticationRequest(connected, await beginLaunch(connected, learner));
    const response = await fetch(
      `${connected.lms.url}/api/lti/authorise?${new URLSearchParams(request).toString()}`,
      { headers: { cookie: await connected.signIn('VL1001') } },
    );
    assert.equal(readForm(await response.text()).fields.error, 'login_required');
  });

  for (const [name, value] of [
    ['client_id', 'nobody'],
    ['redirect_uri', 'http://127.0.0.1:9/elsewhere'],
  ] as const) {
    test(`sends nothing anywhere for a ${name} that is not registered`, async () => {
      const request = makeAuthenticationRequest(connected, await beginLaunch(connected, learner));
      const answer = await authorise(connected, { ...request, [name]: value });
      assert.equal(answer.status, 400);
      assert.equal(answer.action, '');
    });
  }

  test('leads a link with a path to that page of the tool, and to no other site', async () => {
    const path = '/courses/1/activities/2/launch?to=';
    const login = await beginLaunch(connected, learner, `${path}%2Fmentors%2F7`);
    assert.equal(login.fields.target_link_uri, `${connected.tool.url}/mentors/7`);
    for (const wrong of ['//evil.example/', 'https://evil.example/', '/\\evil.example']) {
      const none = await beginLaunch(connected, learner, path + encodeURIComponent(wrong));
      assert.equal(none.fields.target_link_uri, undefined, wrong);
    }
  });

  test('lets administrators only begin a deep linking request', async () => {
    const path = `/courses/1/select-content/${connected.clientId}/launch`;
    assert.deepEqual((await beginLaunch(connected, learner, path)).fields, {});
    const login = await beginLaunch(connected, administrator, path);
    assert.equal(login.fields.target_link_uri, `${connected.tool.url}/choose`);
    const answer = await authorise(connected, makeAuthenticationRequest(connected, login));
    const claims = await verify(answer.fields.id_token);
    assert.deepEqual(claims[ltiClaim('roles')], [roles.administrator, roles.instructor]);
    assert.ok(claims[deepLinkingClaim('deep_linking_settings')]);
    assert.equal(claims[ltiClaim('resource_link')], undefined);
  });
});
