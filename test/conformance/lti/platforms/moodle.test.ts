import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { toUserId } from '../../../../src/demo/lms/lms-person.ts';
import { moodle } from '../../../../src/demo/lms/variants/moodle.ts';
import {
  completeLaunch,
  createLineItem,
  createServiceTokens,
  generateToolKey,
  listLineItems,
  listMembers,
  listResults,
  ltiScopes,
  makeDeepLinkingResponse,
  nextScoreTimestamp,
  publicKeySet,
  publishScore,
  RegistrationFailed,
  rotateToolKeys,
  signingKeyAt,
  type LineItem,
  type LtiRegistration,
  type Score,
  type ServiceAccess,
} from '../../../../lti/index.ts';
import { readForm } from '../../../../src/demo/browser/read-form.ts';
import { signingKeyOf } from '../support/memory-storage.ts';
import { administrator, learner, startVariant, type Variant } from '../support/start-variant.ts';

let lms: Variant;
let registration: LtiRegistration;
let access: ServiceAccess;
before(async () => {
  lms = await startVariant(moodle);
  registration = await lms.connect();
  access = lms.access(registration);
});
after(() => lms.close());

describe('Dynamic Registration 1.0 at Moodle', () => {
  test('3.7: status 200 will do, and the deployment is named [moodle-registration]', () => {
    assert.equal(registration.platformFamily, 'moodle');
    assert.equal(registration.deployments.length, 1);
    assert.deepEqual(registration.scopes.toSorted(), Object.values(ltiScopes).toSorted());
  });

  test('3.7: a refusal in plain text is kept in its words [moodle-registration-errors]', async () => {
    const invitation = await lms.invite();
    const elsewhere = { jwksUri: 'no URL' };
    await assert.rejects(lms.register(invitation, elsewhere), (error) => {
      assert.ok(error instanceof RegistrationFailed);
      assert.equal(error.reason, 'registration-refused');
      assert.match(error.platformText ?? '', /^Missing or not valid: .*jwks_uri/);
      return true;
    });
  });

  test('a new tool waits for an administrator there [moodle-pending]', async () => {
    const other = await startVariant(moodle);
    try {
      const { clientId } = await other.register(await other.invite());
      await other.addActivity(clientId);
      assert.equal((await other.visit(learner, '/courses/1/activities/2/launch')).status, 403);
      await other.activate(clientId);
      assert.equal((await other.visit(learner, '/courses/1/activities/2/launch')).status, 200);
    } finally {
      await other.close();
    }
  });

  test('registering again with its token keeps client and deployment [moodle-update]', async () => {
    const again = await lms.register(await lms.invite(registration.clientId));
    lms.storage.registrations.pop();
    assert.equal(again.clientId, registration.clientId);
    assert.equal(again.deploymentId, registration.deployments[0]?.deploymentId);
  });
});

describe('Core and Security Framework at Moodle', () => {
  test('5.1.1: a learner comes in, with a context type that has no vocabulary [moodle-launch]', async () => {
    const posted = await lms.launch(learner);
    const launch = await completeLaunch(posted, lms.options);
    assert.deepEqual(launch.roles.known, ['learner']);
    assert.deepEqual(launch.context?.types, ['CourseSection']);
    assert.equal(launch.subject, toUserId(learner));
    assert.equal(posted.login.storage, null);
  });

  test('5.4.6: a variable that it does not know is left out [moodle-custom]', async () => {
    const { custom } = await completeLaunch(await lms.launch(learner), lms.options);
    assert.deepEqual(custom, { known: toUserId(learner) });
  });

  test('5.1.1.2: a launch works once; a second request is a page of its own [moodle-single-use]', async () => {
    const { login } = await lms.launch(learner);
    const again = await lms.visit(learner, login.redirectUrl);
    assert.equal(again.status, 404);
    assert.deepEqual(readForm(await again.text()).fields, {});
  });

  test('only the personal data that was asked for is sent [moodle-claims]', async () => {
    const other = await startVariant(moodle);
    try {
      await other.connect({ claims: ['given_name'] });
      const { person } = await completeLaunch(await other.launch(learner), other.options);
      assert.deepEqual([person.givenName, person.name, person.email], ['Lotte', null, null]);
    } finally {
      await other.close();
    }
  });
});

describe('Security Framework 4.1 at Moodle', () => {
  test('a token as text/html, for an assertion that is not from the future [moodle-token]', async () => {
    assert.ok((await access.tokens.obtain(access, [ltiScopes.score])).length > 20);
    const ahead = Math.floor(Date.now() / 1000) + 3;
    const { kid, privateJwk } = signingKeyOf(lms.storage);
    const { clientId, tokenEndpoint } = registration;
    const assertion = await new SignJWT({ iss: clientId, sub: clientId, jti: 'x' })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuedAt(ahead)
      .setExpirationTime(ahead + 60)
      .sign(privateJwk);
    const answer = await fetch(tokenEndpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion,
        scope: ltiScopes.score,
      }),
    });
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
  });

  test('the error of an unknown key, which is no JSON, is kept in words [moodle-token-errors]', async () => {
    const stranger = await generateToolKey({ now: new Date() });
    const storage = { listSigningKeys: () => Promise.resolve([stranger]) };
    const tokens = createServiceTokens({ fetch: lms.fetch, storage, now: () => new Date() });
    await assert.rejects(tokens.obtain(access, [ltiScopes.score]), {
      code: 'token-refused',
      message: /^the token endpoint answered 400: .*no applicable key/,
    });
  });
});

describe('Security Framework 6.4 at Moodle', () => {
  test('a new key of the tool is found by its kid, the old one stays [moodle-rotation]', async () => {
    const other = await startVariant(moodle);
    try {
      const party = other.access(await other.connect());
      assert.ok(await party.tokens.obtain(party, [ltiScopes.score]));
      const successor = await generateToolKey({ now: new Date() });
      const overlap = { publishOldForSeconds: 3600 };
      other.storage.keys = rotateToolKeys(other.storage.keys, successor, overlap);
      const kids = publicKeySet(other.storage.keys, new Date()).keys.map(({ kid }) => kid);
      assert.equal(kids.length, 2);
      assert.equal(signingKeyAt(other.storage.keys, new Date()).kid, successor.kid);
      // The platform looks again for a kid that it does not know, a second after the last time.
      await setTimeout(1100);
      assert.ok(await party.tokens.obtain(party, [ltiScopes.resultReadOnly]));
    } finally {
      await other.close();
    }
  });
});

describe('AGS 2.0 at Moodle', () => {
  const lineItemsUrl = async (): Promise<string> => {
    const { gradeEndpoint } = await completeLaunch(await lms.launch(learner), lms.options);
    assert.equal(gradeEndpoint?.lineItemUrl, null);
    return gradeEndpoint.lineItemsUrl ?? '';
  };
  const scoreOf = (person: string, timestamp: Date, more: Partial<Score> = {}): Score => ({
    userId: toUserId(person),
    scoreGiven: 8,
    scoreMaximum: 10,
    timestamp,
    ...more,
  });
  let item: LineItem;

  test('3.1 and 3.2: where a launch names no line item, one is made [moodle-no-line-item]', async () => {
    const url = await lineItemsUrl();
    assert.match(url, /\?tool=/);
    item = await createLineItem(access, url, { label: 'Course', scoreMaximum: 50, tag: 'course' });
    assert.equal(item.scoreMaximum, 50);
  });

  test('3.2: a link with curly quotes, escaped for HTML, leads on [moodle-curly-links]', async () => {
    const items = await listLineItems(access, await lineItemsUrl(), { limit: 1 });
    assert.ok(items.length >= 2);
    assert.ok(items.some(({ id }) => id === item.id));
  });

  test('3.4: Accept is the one media type, and /scores comes before the query [moodle-scores]', async () => {
    const first = scoreOf(learner, nextScoreTimestamp(null, new Date()), { comment: 'Well done' });
    assert.deepEqual(await publishScore(access, item.id, first), { outcome: 'delivered' });
    const [result] = await listResults(access, item.id, { userId: toUserId(learner) });
    assert.equal(result?.resultScore, 40);
    assert.equal(result.comment, 'Well done');
    const authorization = `Bearer ${await access.tokens.obtain(access, [ltiScopes.lineItem])}`;
    const careless = await fetch(item.id, { headers: { authorization, accept: '*/*' } });
    assert.equal(careless.status, 400);
  });

  test('3.4.4: a second score within the second is refused, and taken a second later [moodle-409]', async () => {
    const second = new Date(Math.floor(Date.now() / 1000) * 1000 + 60_000);
    await publishScore(access, item.id, scoreOf(learner, second));
    const within = scoreOf(learner, new Date(second.getTime() + 900), { scoreGiven: 9 });
    const outcome = await publishScore(access, item.id, within);
    assert.ok(outcome.outcome === 'conflict-retry');
    assert.equal(outcome.retryTimestamp.getTime(), second.getTime() + 1000);
    const retried = { ...within, timestamp: outcome.retryTimestamp };
    assert.equal((await publishScore(access, item.id, retried)).outcome, 'delivered');
  });

  test('3.4: a score of unfinished work keeps its grade there [moodle-erased-grades]', async () => {
    const later = new Date(Date.now() + 120_000);
    const progress = scoreOf(learner, later, { scoreGiven: 5, activityProgress: 'InProgress' });
    assert.equal((await publishScore(access, item.id, progress)).outcome, 'delivered');
    const [result] = await listResults(access, item.id);
    assert.equal(result?.resultScore, 25);
  });

  test('3.4: 400 for a teacher means not gradable [moodle-not-gradable]', async () => {
    const outcome = await publishScore(access, item.id, scoreOf(administrator, new Date()));
    assert.equal(outcome.outcome, 'not-gradable');
  });

  test('Security Framework 4.1: all of that took one token per set of scopes [moodle-tokens-cached]', () => {
    const tokens = lms.requests.filter((request) => request === 'POST /api/lti/token');
    // Score; both line item scopes; line item alone; results; and the one that was refused.
    assert.equal(tokens.length, 5);
  });
});

describe('NRPS 2.0 at Moodle', () => {
  const read = async (url: string): Promise<Response> => {
    const token = await access.tokens.obtain(access, [ltiScopes.contextMembershipReadOnly]);
    const accept = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
    return fetch(url, { headers: { accept, authorization: `Bearer ${token}` } });
  };

  test('2.4: the role is asked for on every page, though the links drop it [moodle-role-filter]', async () => {
    const { rosterEndpoint } = await completeLaunch(await lms.launch(learner), lms.options);
    const url = rosterEndpoint?.membershipsUrl ?? '';
    const everybody = await listMembers(access, url);
    const learners = await listMembers(access, url, { role: 'Learner' });
    assert.ok(learners.length > moodlePageSize && learners.length < everybody.length);
    assert.ok(learners.every(({ roles }) => roles.known.includes('learner')));
    assert.ok(!learners.some(({ userId }) => userId === toUserId(administrator)));
    const page = await read(`${url}?role=Learner&limit=20`);
    assert.doesNotMatch(page.headers.get('link') ?? '', /role/);
  });

  test('2.2: short role names are read [moodle-short-roles]', async () => {
    const { rosterEndpoint } = await completeLaunch(await lms.launch(learner), lms.options);
    const [first] = await listMembers(access, rosterEndpoint?.membershipsUrl ?? '');
    assert.ok(first?.roles.raw.every((role) => !role.includes('#')) === true);
    assert.notEqual(first.roles.known.length, 0);
  });
});

/** Members in one page of the demonstration LMS. */
const moodlePageSize = 20;

describe('Deep Linking 2.0 and Submission Review 1.0 at Moodle', () => {
  const select = `/courses/1/select-content/`;

  test('4.5: several items without data come back as activities [moodle-deep-linking]', async () => {
    const path = `${select}${registration.clientId}/launch`;
    const launch = await completeLaunch(await lms.launch(administrator, path), lms.options);
    assert.equal(launch.deepLinking?.data, null);
    const lineItem = { scoreMaximum: 10, submissionReview: {} };
    const response = await makeDeepLinkingResponse(
      launch,
      {
        items: [
          { type: 'ltiResourceLink', title: 'One' },
          { type: 'ltiResourceLink', title: 'Two', lineItem },
        ],
      },
      { key: signingKeyOf(lms.storage), now: new Date() },
    );
    const form = { [response.fieldName]: response.jwt };
    const page = await (await lms.visit(administrator, response.returnUrl, form)).text();
    assert.match(page, /2 activities added/);
  });

  test('4.1: an instructor looks at the work of a learner [moodle-submission-review]', async () => {
    const url = (await completeLaunch(await lms.launch(learner), lms.options)).gradeEndpoint;
    const item = (await listLineItems(access, url?.lineItemsUrl ?? '')).at(-1);
    const id = /line-items\/(\d+)/.exec(item?.id ?? '')?.[1] ?? '';
    const path = `/courses/1/gradebook/${id}/${toUserId(learner)}/launch`;
    const launch = await completeLaunch(await lms.launch(administrator, path), lms.options);
    assert.equal(launch.messageType, 'LtiSubmissionReviewRequest');
    assert.equal(launch.forUser?.userId, toUserId(learner));
    assert.ok(launch.roles.known.includes('instructor'));
  });
});
