import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeProtectedHeader, importJWK, jwtVerify, type JWTPayload } from 'jose';
import {
  DeepLinkingRefused,
  generateToolKey,
  makeDeepLinkingResponse,
  type DeepLinkingChoice,
  type LtiDeepLinkingSettings,
} from '../../../lti/index.ts';
import { claim } from './support/claims.ts';
import { exampleRegistration } from './support/test-world.ts';

const now = new Date('2026-03-02T09:00:00Z');
const key = await generateToolKey({ now });
const settings: LtiDeepLinkingSettings = {
  returnUrl: 'https://lms.example/return?id=4',
  acceptTypes: ['ltiResourceLink', 'link'],
  acceptPresentationDocumentTargets: ['iframe'],
  acceptMultiple: true,
  acceptLineItem: null,
  autoCreate: false,
  title: null,
  text: null,
  data: null,
};
const items = 'https://purl.imsglobal.org/spec/lti-dl/claim/content_items';
const data = 'https://purl.imsglobal.org/spec/lti-dl/claim/data';
const course = {
  type: 'ltiResourceLink',
  title: 'Mentor course',
  url: 'https://tool.example/open/course',
  custom: { course: 'c1' },
  lineItem: { scoreMaximum: 100, resourceId: 'c1', tag: 'completion' },
} as const;

async function respond(
  choice: DeepLinkingChoice,
  changes: Partial<LtiDeepLinkingSettings> = {},
): Promise<JWTPayload> {
  const launch = {
    registration: exampleRegistration,
    deploymentId: '1',
    deepLinking: { ...settings, ...changes },
  };
  const response = await makeDeepLinkingResponse(launch, choice, { key, now });
  assert.equal(response.fieldName, 'JWT');
  assert.equal(response.returnUrl, settings.returnUrl);
  assert.equal(decodeProtectedHeader(response.jwt).kid, key.kid);
  const publicKey = await importJWK(key.publicJwk, 'RS256');
  const { payload } = await jwtVerify(response.jwt, publicKey, {
    currentDate: now,
    issuer: 'client-1',
    audience: 'https://lms.example',
    requiredClaims: ['nonce', 'iat', 'exp'],
  });
  return payload;
}

describe('Deep Linking 4.5: the response', () => {
  test('is a form with JWT: message, version, deployment and items [deep-linking-form deep-linking-claims deep-linking-items]', async () => {
    const link = { type: 'link', url: 'https://example.org/', title: 'Reading' } as const;
    const payload = await respond({ items: [course, link] });
    assert.equal(payload[claim.messageType], 'LtiDeepLinkingResponse');
    assert.equal(payload[claim.version], '1.3.0');
    assert.equal(payload[claim.deploymentId], '1');
    assert.deepEqual(payload[items], [course, link]);
    assert.ok((payload.iat ?? Infinity) < now.getTime() / 1000);
  });

  test('4.5.1: holds data if and only if it came [deep-linking-data]', async () => {
    assert.equal(data in (await respond({ items: [] })), false);
    assert.equal((await respond({ items: [] }, { data: 'opaque' }))[data], 'opaque');
    assert.equal((await respond({ items: [] }, { data: '' }))[data], '');
  });

  test('may hold no items, and words for the person and the log [deep-linking-no-items]', async () => {
    const payload = await respond({ items: [], message: 'Nothing picked' });
    assert.deepEqual(payload[items], []);
    assert.equal(payload['https://purl.imsglobal.org/spec/lti-dl/claim/msg'], 'Nothing picked');
  });

  test('4.5: holds words for the log beside those for the person', async () => {
    const words = { errorMessage: 'Sorry', log: 'none', errorLog: 'broken' };
    const payload = await respond({ items: [], ...words });
    const dl = 'https://purl.imsglobal.org/spec/lti-dl/claim';
    assert.equal(payload[`${dl}/errormsg`], 'Sorry');
    assert.equal(payload[`${dl}/log`], 'none');
    assert.equal(payload[`${dl}/errorlog`], 'broken');
    assert.equal(`${dl}/msg` in payload, false);
  });

  test('3.1 to 3.5: holds items of every kind, with times as text', async () => {
    const choice: DeepLinkingChoice['items'] = [
      { ...course, available: { startDateTime: now }, iframe: { height: 890 } },
      { type: 'link', url: 'https://example.org/', window: { targetName: 'reading' } },
      { type: 'file', url: 'https://tool.example/f.pdf', expiresAt: now },
      { type: 'html', html: '<p>Read this first</p>' },
      { type: 'image', url: 'https://tool.example/i.png', width: 40, height: 40 },
    ];
    const acceptTypes = ['ltiResourceLink', 'link', 'file', 'html', 'image'];
    const payload = await respond({ items: choice }, { acceptTypes });
    assert.deepEqual(payload[items], JSON.parse(JSON.stringify(choice)));
    assert.match(JSON.stringify(payload[items]), /"startDateTime":"2026-03-02T09:00:00.000Z"/);
  });

  test('leaves line items out where the platform takes none', async () => {
    const { lineItem: _notTaken, ...rest } = course;
    const payload = await respond({ items: [course] }, { acceptLineItem: false });
    assert.deepEqual(payload[items], [rest]);
  });

  for (const [reason, choice, changes] of [
    ['too-many-items', { items: [course, course] }, { acceptMultiple: false }],
    ['type-not-accepted', { items: [course] }, { acceptTypes: ['link'] }],
  ] as const) {
    test(`4.4.1: is refused as ${reason}`, async () => {
      const isExpected = (error: unknown): boolean =>
        error instanceof DeepLinkingRefused && error.reason === reason;
      await assert.rejects(respond(choice, changes), isExpected);
    });
  }

  test('is refused for a launch that asked for nothing', async () => {
    const launch = { registration: exampleRegistration, deploymentId: '1', deepLinking: null };
    await assert.rejects(
      makeDeepLinkingResponse(launch, { items: [] }, { key, now }),
      /not-a-deep-linking-launch/,
    );
  });
});
