import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { decodeProtectedHeader } from 'jose';
import { toUserId } from '../../../../src/demo/lms/lms-person.ts';
import { brightspace } from '../../../../src/demo/lms/variants/brightspace.ts';
import {
  completeLaunch,
  createServiceTokens,
  findOrCreateLineItem,
  listResults,
  ltiScopes,
  publishScore,
  type LtiRegistration,
  type ServiceAccess,
} from '../../../../lti/index.ts';
import { signingKeyOf } from '../support/memory-storage.ts';
import { administrator, learner, startVariant, type Variant } from '../support/start-variant.ts';

const audience = 'https://api.brightspace.com/auth/token';

let lms: Variant;
let registration: LtiRegistration;
let access: ServiceAccess;
before(async () => {
  lms = await startVariant(brightspace);
  registration = await lms.connect();
  access = lms.access(registration);
});
after(() => lms.close());

describe('Dynamic Registration 1.0 at Brightspace', () => {
  test('3.4: there is no token; the right is part of the addresses [brightspace-registration]', async () => {
    const invitation = await lms.invite();
    assert.equal(invitation.registrationToken, null);
    assert.match(invitation.openidConfigurationUrl, /\?right=/);
    assert.equal(registration.platformFamily, 'desire2learn');
  });
});

describe('Core and Security Framework at Brightspace', () => {
  test('5.1.1.2: it answers 404 unless a state comes along, and one does [brightspace-state]', async () => {
    const { login } = await lms.launch(learner);
    const stateless = new URL(login.redirectUrl);
    assert.ok(stateless.searchParams.has('state'));
    stateless.searchParams.delete('state');
    assert.equal((await lms.visit(learner, stateless.href)).status, 404);
  });

  test('4.1.1: the assertion is for its own audience, not the token URL [brightspace-token-audience]', async () => {
    assert.equal(registration.tokenAudience, audience);
    assert.notEqual(registration.tokenEndpoint, audience);
    assert.ok(await access.tokens.obtain(access, [ltiScopes.score]));
    const usual = { ...registration, id: 'usual', tokenAudience: null };
    await assert.rejects(
      access.tokens.obtain({ ...access, registration: usual }, [ltiScopes.score]),
      {
        code: 'token-refused',
        message: /"aud"/,
      },
    );
  });

  test('5.1.2: what the tool signs names its key [brightspace-kid]', async () => {
    const bodies: string[] = [];
    const tokens = createServiceTokens({
      storage: lms.storage,
      now: lms.options.now,
      fetch: (url, init) => {
        if (typeof init?.body === 'string') bodies.push(init.body);
        return lms.fetch(url, init);
      },
    });
    await tokens.obtain(access, [ltiScopes.score]);
    const assertion = new URLSearchParams(bodies[0]).get('client_assertion') ?? '';
    assert.equal(decodeProtectedHeader(assertion).kid, signingKeyOf(lms.storage).kid);
  });
});

describe('AGS 2.0 at Brightspace', () => {
  test('3.2 and 3.4: a launch names no line item: one is found or made, and graded [brightspace-no-line-item]', async () => {
    const { gradeEndpoint } = await completeLaunch(await lms.launch(learner), lms.options);
    assert.equal(gradeEndpoint?.lineItemUrl, null);
    const wanted = { label: 'Mentor course', scoreMaximum: 100, resourceId: 'c1' };
    const url = gradeEndpoint.lineItemsUrl ?? '';
    const item = await findOrCreateLineItem(access, url, wanted);
    assert.equal((await findOrCreateLineItem(access, url, wanted)).id, item.id);
    const score = { userId: toUserId(learner), scoreGiven: 0.7, scoreMaximum: 1 };
    const sent = await publishScore(access, item.id, { ...score, timestamp: new Date() });
    assert.equal(sent.outcome, 'delivered');
    assert.equal((await listResults(access, item.id))[0]?.resultScore, 70);
  });

  test('3.4: 422 for a role without grades means not gradable [brightspace-422]', async () => {
    const { gradeEndpoint } = await completeLaunch(await lms.launch(administrator), lms.options);
    const item = await findOrCreateLineItem(access, gradeEndpoint?.lineItemsUrl ?? '', {
      label: 'Mentor course',
      scoreMaximum: 100,
      resourceId: 'c1',
    });
    const outcome = await publishScore(access, item.id, {
      userId: toUserId(administrator),
      scoreGiven: 1,
      scoreMaximum: 1,
      timestamp: new Date(),
    });
    assert.equal(outcome.outcome, 'not-gradable');
  });
});
