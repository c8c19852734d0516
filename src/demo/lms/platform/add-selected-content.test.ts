import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { authorise, beginLaunch, makeAuthenticationRequest } from '../test-tool/begin-launch.ts';
import { administrator, sendForm, startConnectedLms } from '../test-tool/start-connected-lms.ts';
import type { ConnectedLms } from '../test-tool/start-connected-lms.ts';
import { deepLinkingClaim, ltiClaim } from './lti-names.ts';

const settingsSchema = z.object({ deep_link_return_url: z.string(), data: z.string() });
type Settings = z.infer<typeof settingsSchema>;

describe('deep linking response (Deep Linking 4.5)', () => {
  let connected: ConnectedLms;
  before(async () => {
    connected = await startConnectedLms();
  });
  after(() => connected.close());

  const openSelection = async (): Promise<Settings> => {
    const path = `/courses/1/select-content/${connected.clientId}/launch`;
    const login = await beginLaunch(connected, administrator, path);
    const answer = await authorise(connected, makeAuthenticationRequest(connected, login));
    const claims = decodeJwt(answer.fields.id_token ?? '');
    return settingsSchema.parse(claims[deepLinkingClaim('deep_linking_settings')]);
  };

  const choose = async (
    settings: Settings,
    claims: object,
    signer?: 'stranger',
  ): Promise<Response> => {
    const now = Math.floor(Date.now() / 1000);
    const jwt = await connected.tool.sign(
      {
        iss: connected.clientId,
        aud: connected.lms.url,
        iat: now,
        exp: now + 60,
        nonce: 'n',
        [ltiClaim('message_type')]: 'LtiDeepLinkingResponse',
        [ltiClaim('version')]: '1.3.0',
        [ltiClaim('deployment_id')]: connected.deploymentId,
        [deepLinkingClaim('data')]: settings.data,
        [deepLinkingClaim('content_items')]: [],
        ...claims,
      },
      signer,
    );
    return sendForm(settings.deep_link_return_url, { JWT: jwt });
  };

  const readCourse = async (): Promise<string> => {
    const cookie = await connected.signIn('VL1001');
    return (await fetch(`${connected.lms.url}/courses/1`, { headers: { cookie } })).text();
  };

  test('adds an activity per item, with a line item where one is asked for', async () => {
    const items = [
      {
        type: 'ltiResourceLink',
        title: 'Being a mentor <1>',
        url: `${connected.tool.url}/courses/mentor-course`,
        lineItem: { scoreMaximum: 100, label: 'Mentor course' },
      },
      { type: 'html', html: '<b>no</b>' },
    ];
    const claims = { [deepLinkingClaim('content_items')]: items };
    const response = await choose(await openSelection(), claims);
    assert.equal(response.status, 200);
    const answer = await response.text();
    assert.match(answer, /1 activity added/);
    assert.match(answer, /1 item was of a kind not used here/);
    const course = await readCourse();
    assert.match(course, /Being a mentor &lt;1&gt;/);

    const id = /activities\/(\d+)">\s*<span[^>]*><\/span>\s*<span[^>]*>\s*<strong>Being/.exec(
      course,
    );
    const login = await beginLaunch(
      connected,
      'VL1001',
      `/courses/1/activities/${id?.[1] ?? ''}/launch`,
    );
    assert.equal(login.fields.target_link_uri, `${connected.tool.url}/courses/mentor-course`);
  });

  test('takes the answer to a selection once', async () => {
    const settings = await openSelection();
    assert.equal((await choose(settings, {})).status, 200);
    assert.equal((await choose(settings, {})).status, 400);
  });

  test('refuses what the tool has not signed, or signed for somebody else', async () => {
    const settings = await openSelection();
    const before = await readCourse();
    const item = [{ type: 'ltiResourceLink', title: 'Smuggled' }];
    const smuggled = { [deepLinkingClaim('content_items')]: item };
    assert.equal((await choose(settings, smuggled, 'stranger')).status, 400);
    for (const claims of [
      { aud: 'https://elsewhere.example' },
      { iss: 'another-client' },
      { exp: Math.floor(Date.now() / 1000) - 60 },
      { [ltiClaim('message_type')]: 'LtiResourceLinkRequest' },
      { [ltiClaim('deployment_id')]: 'another' },
      { [deepLinkingClaim('data')]: 'made up' },
      { [deepLinkingClaim('data')]: undefined },
    ]) {
      const response = await choose(settings, { ...smuggled, ...claims });
      assert.equal(response.status, 400, JSON.stringify(claims));
    }
    assert.equal(await readCourse(), before);
  });
});
