import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toUserId } from '../../../../src/demo/lms/lms-person.ts';
import { canvas } from '../../../../src/demo/lms/variants/canvas.ts';
import {
  clientStorageGetScript,
  clientStoragePutScript,
  completeLaunch,
  fetchPlatformConfiguration,
  listLineItems,
  ltiScopes,
  makeDeepLinkingResponse,
  makeRegistrationRequest,
  planBinding,
  publishScore,
  registrationCloseScript,
  RegistrationFailed,
  verifyLaunch,
  type LtiRegistration,
} from '../../../../lti/index.ts';
import { readForm } from '../../../../src/demo/browser/read-form.ts';
import { expectRejection } from '../support/expect-rejection.ts';
import { playPlatformFrames } from '../support/play-platform-frames.ts';
import { runInFrame } from '../support/platform-frame.ts';
import { signingKeyOf } from '../support/memory-storage.ts';
import { administrator, learner, startVariant, type Variant } from '../support/start-variant.ts';

let lms: Variant;
let registration: LtiRegistration;
before(async () => {
  lms = await startVariant(canvas);
  registration = await lms.connect();
});
after(() => lms.close());

/** What an administrator does once the first launch has told which deployment it is. */
function approve(deploymentId: string): void {
  registration = { ...registration, deployments: [{ deploymentId, status: 'active' }] };
  lms.storage.registrations.splice(0, 1, registration);
}

describe('Dynamic Registration 1.0 at Canvas', () => {
  test('3.4: the configuration is shown to who brings the token, and to nobody else [canvas-bearer]', async () => {
    const { openidConfigurationUrl } = await lms.invite();
    const without = { openidConfigurationUrl, registrationToken: null };
    await assert.rejects(fetchPlatformConfiguration(without, { fetch: lms.fetch }), (error) => {
      assert.ok(error instanceof RegistrationFailed);
      assert.equal(error.reason, 'configuration-unreachable');
      assert.match(error.platformText ?? '', /registration token/);
      return true;
    });
  });

  test('3.5: a bare host as authorization_server vouches for an issuer elsewhere [canvas-bare-host]', () => {
    assert.equal(registration.issuer, 'https://canvas.instructure.com');
    assert.equal(new URL(registration.authorizationEndpoint).origin, lms.url);
    assert.equal(registration.tokenAudience, null);
  });

  test('3.6: its extensions are sent, and only placements that it has [canvas-extensions]', async () => {
    const platform = await fetchPlatformConfiguration(await lms.invite(), { fetch: lms.fetch });
    const request = makeRegistrationRequest(lms.declaration, platform);
    const configuration = request['https://purl.imsglobal.org/spec/lti-tool-configuration'] as {
      readonly messages: readonly { readonly type: string; readonly placements: unknown }[];
    };
    assert.deepEqual(
      configuration.messages.slice(0, 2).map(({ placements }) => placements),
      [['course_navigation'], ['link_selection']],
    );
    const level = 'https://canvas.instructure.com/lti/privacy_level';
    assert.equal((configuration as Record<string, unknown>)[level], 'public');
  });

  test('3.7: status 201 without a deployment: it is learned at the first launch [canvas-no-deployment]', async () => {
    assert.deepEqual(registration.deployments, []);
    const posted = await lms.launch(learner);
    const refusal = await expectRejection('deployment-unknown', verifyLaunch(posted, lms.options));
    assert.equal(refusal.deployment?.registrationId, registration.id);
    approve(refusal.deployment.deploymentId);
    assert.equal((await completeLaunch(posted, lms.options)).subject, toUserId(learner));
  });

  test('3.7: the page ends by asking to be closed [canvas-close]', () => {
    assert.match(registrationCloseScript(), /window\.opener \|\| window\.parent/);
  });
});

describe('Core and Security Framework at Canvas', () => {
  test('5.3.6: nobody has a name where its privacy setting is anonymous [canvas-privacy]', async () => {
    const { person, subject } = await completeLaunch(await lms.launch(learner), lms.options);
    assert.equal(subject, toUserId(learner));
    assert.deepEqual([person.name, person.givenName, person.email], [null, null, null]);
  });

  test('OpenID Connect Core 3.1.2.6: launch_no_longer_valid is its own error [canvas-platform-error]', async () => {
    const { login, headers } = await lms.launch(learner);
    const again = await lms.visit(learner, login.redirectUrl);
    const { fields: form } = readForm(await again.text());
    const refusal = await expectRejection(
      'platform-error',
      completeLaunch({ form, headers }, lms.options),
    );
    assert.equal(refusal.platformError?.code, 'launch_no_longer_valid');
  });

  test('Platform Storage 1.0 3: post_message_forwarding keeps the state [canvas-storage]', async () => {
    const { login, form } = await lms.launch(learner);
    assert.equal(login.storage?.target, 'post_message_forwarding');
    const reply = playPlatformFrames('post_message_forwarding', lms.url);
    const frames = ['post_message_forwarding'];
    const put = clientStoragePutScript({ ...login, storage: login.storage });
    assert.equal((await runInFrame(put, frames, reply)).wentTo, login.redirectUrl);

    const plan = await planBinding({ form, headers: {} }, lms.options);
    assert.ok(plan.kind === 'client-storage');
    const get = { storage: plan.storage, formId: 'launch', fallbackId: 'fallback' };
    const page = await runInFrame(clientStorageGetScript(get), frames, reply);
    assert.ok(page.form.isSubmitted);
    const bound = { ...form, lti_binding: page.form.binding };
    const launch = await completeLaunch({ form: bound, headers: {} }, lms.options);
    assert.equal(launch.subject, toUserId(learner));
  });
});

describe('services at Canvas', () => {
  test('AGS 2.0 3.4: 422 for somebody who is no student means not gradable [canvas-422]', async () => {
    const { gradeEndpoint } = await completeLaunch(await lms.launch(learner), lms.options);
    const score = { scoreGiven: 1, scoreMaximum: 1, timestamp: new Date() };
    const send = (person: string) =>
      publishScore(lms.access(registration), gradeEndpoint?.lineItemUrl ?? '', {
        ...score,
        userId: toUserId(person),
      });
    assert.equal((await send(administrator)).outcome, 'not-gradable');
    assert.equal((await send(learner)).outcome, 'delivered');
  });

  test('Security Framework 4.1: a scope cut after the registration fails no other [canvas-withdrawn-scope]', async () => {
    const cut = await startVariant({
      ...canvas,
      namesDeployment: true,
      withdrawnScopes: [ltiScopes.lineItem],
    });
    try {
      const access = cut.access(await cut.connect());
      const { gradeEndpoint } = await completeLaunch(await cut.launch(learner), cut.options);
      assert.equal((await listLineItems(access, gradeEndpoint?.lineItemsUrl ?? '')).length, 1);
      await assert.rejects(access.tokens.obtain(access, [ltiScopes.lineItem]), {
        oauthError: 'invalid_scope',
      });
    } finally {
      await cut.close();
    }
  });

  test('Deep Linking 2.0 4.5: data goes back as it came [canvas-deep-linking]', async () => {
    const path = `/courses/1/select-content/${registration.clientId}/launch`;
    const launch = await completeLaunch(await lms.launch(administrator, path), lms.options);
    assert.match(launch.deepLinking?.data ?? '', /^[\da-f-]{36}$/);
    const response = await makeDeepLinkingResponse(
      launch,
      { items: [], message: 'Nothing chosen' },
      { key: signingKeyOf(lms.storage), now: new Date() },
    );
    const form = { [response.fieldName]: response.jwt };
    const page = await (await lms.visit(administrator, response.returnUrl, form)).text();
    assert.match(page, /0 activities added/);
    assert.match(page, /Nothing chosen/);
  });
});
