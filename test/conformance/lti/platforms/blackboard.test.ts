import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { toUserId } from '../../../../src/demo/lms/lms-person.ts';
import { blackboard } from '../../../../src/demo/lms/variants/blackboard.ts';
import {
  clientStorageGetScript,
  clientStoragePutScript,
  completeLaunch,
  listMembers,
  planBinding,
  verifyLaunch,
  type LtiRegistration,
} from '../../../../lti/index.ts';
import { expectRejection } from '../support/expect-rejection.ts';
import { playPlatformFrames } from '../support/play-platform-frames.ts';
import { runInFrame } from '../support/platform-frame.ts';
import {
  activityPath,
  learner,
  startVariant,
  type PostedLaunch,
  type Variant,
} from '../support/start-variant.ts';

const [otherDeployment] = blackboard.otherDeployments;

let lms: Variant;
let first: LtiRegistration;
before(async () => {
  lms = await startVariant(blackboard);
  first = await lms.connect();
  // Registered once for all: the second organisation has the same client, and its own deployment.
  lms.storage.registrations.push({
    ...first,
    id: 'registration-2',
    tenantId: 'tenant-2',
    deployments: [{ deploymentId: otherDeployment, status: 'active' }],
  });
});
after(() => lms.close());

const launchAt = (deploymentId?: string): Promise<PostedLaunch> =>
  lms.launch(
    learner,
    deploymentId === undefined ? activityPath : `${activityPath}?deployment=${deploymentId}`,
  );

describe('Core 3.1.3 at Blackboard: one issuer and client for all organisations', () => {
  test('the deployment says which organisation a launch is of [blackboard-tenants]', async () => {
    assert.equal(first.issuer, 'https://blackboard.com');
    const one = await completeLaunch(await launchAt(), lms.options);
    const other = await completeLaunch(await launchAt(otherDeployment), lms.options);
    assert.equal(one.registration.tenantId, first.tenantId);
    assert.equal(other.registration.tenantId, 'tenant-2');
    assert.equal(one.registration.clientId, other.registration.clientId);
  });

  test('also where the login does not name it: the token does, signed [blackboard-tenants]', async () => {
    const silent = await startVariant({ ...blackboard, namesDeploymentAtLogin: false });
    try {
      const one = await silent.connect();
      const deployments = [{ deploymentId: otherDeployment, status: 'active' as const }];
      silent.storage.registrations.push({ ...one, id: 'other', tenantId: 'other', deployments });
      const at = (path: string) => silent.launch(learner, path);
      const own = await completeLaunch(await at(activityPath), silent.options);
      const path = `${activityPath}?deployment=${otherDeployment}`;
      const other = await completeLaunch(await at(path), silent.options);
      assert.equal(own.registration.tenantId, one.tenantId);
      assert.equal(other.registration.tenantId, 'other');
    } finally {
      await silent.close();
    }
  });

  test('a token of one organisation does not open the other [blackboard-tenants]', async () => {
    const one = await launchAt();
    const other = await launchAt(otherDeployment);
    const mixed = { form: { ...one.form, id_token: other.form.id_token }, headers: one.headers };
    await expectRejection('nonce-mismatch', verifyLaunch(mixed, lms.options));
  });
});

describe('Platform Storage 1.0 at Blackboard', () => {
  test('3: the frame is not named at login: the capabilities name it [blackboard-storage]', async () => {
    const { login, form } = await launchAt();
    assert.equal(login.storage?.target, null);
    const reply = playPlatformFrames(blackboard.storageFrame, lms.url);
    const frames = [blackboard.storageFrame];
    const put = clientStoragePutScript({ ...login, storage: login.storage });
    const stored = await runInFrame(put, frames, reply);
    assert.deepEqual(
      stored.posted.map(({ frame, message }) => [frame, message.subject]),
      [
        ['_parent', 'lti.capabilities'],
        [blackboard.storageFrame, 'lti.put_data'],
      ],
    );
    const plan = await planBinding({ form, headers: {} }, lms.options);
    assert.ok(plan.kind === 'client-storage');
    const get = { storage: plan.storage, formId: 'launch', fallbackId: 'fallback' };
    const page = await runInFrame(clientStorageGetScript(get), frames, reply);
    const bound = { ...form, lti_binding: page.form.binding };
    const launch = await completeLaunch({ form: bound, headers: {} }, lms.options);
    assert.equal(launch.subject, toUserId(learner));
  });
});

describe('Security Framework at Blackboard', () => {
  test('5.1.1.1: the login may be begun by GET [blackboard-login]', async () => {
    assert.equal((await launchAt()).status, 200);
  });

  test('4.1: Bearer has a capital in every call, and the assertion its iat and exp [blackboard-bearer]', async () => {
    const access = lms.access(first);
    const { rosterEndpoint } = await completeLaunch(await launchAt(), lms.options);
    const url = rosterEndpoint?.membershipsUrl ?? '';
    const token = await access.tokens.obtain(access, first.scopes);
    const small = await lms.fetch(url, { headers: { authorization: `bearer ${token}` } });
    assert.equal(small.status, 401);
    assert.ok((await listMembers(access, url)).length > 20);
  });
});
