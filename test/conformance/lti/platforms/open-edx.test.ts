import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openEdx } from '../../../../src/demo/lms/variants/open-edx.ts';
import {
  completeLaunch,
  listMembers,
  ltiScopes,
  readMemberPages,
  type LtiRegistration,
  type ServiceAccess,
} from '../../../../lti/index.ts';
import { learner, startVariant, type Variant } from '../support/start-variant.ts';

let lms: Variant;
let registration: LtiRegistration;
let access: ServiceAccess;
let membershipsUrl: string;
before(async () => {
  lms = await startVariant(openEdx);
  registration = await lms.connect();
  access = lms.access(registration);
  const launch = await completeLaunch(await lms.launch(learner), lms.options);
  membershipsUrl = launch.rosterEndpoint?.membershipsUrl ?? '';
});
after(() => lms.close());

describe('Security Framework 4.1 at Open edX', () => {
  test('token_type in lower case will do [open-edx-bearer]', async () => {
    assert.ok((await access.tokens.obtain(access, [ltiScopes.score])).length > 20);
  });
});

describe('NRPS 2.0 at Open edX', () => {
  test('2.4: it gives pages, for a number of members is asked for [open-edx-pages]', async () => {
    const pages = [];
    for await (const page of readMemberPages(access, membershipsUrl)) pages.push(page.length);
    assert.ok(pages.length > 5, pages.join(' '));
    assert.ok(pages.every((size) => size <= openEdx.membershipsPageSize));
    const token = await access.tokens.obtain(access, [ltiScopes.contextMembershipReadOnly]);
    const whole = await fetch(membershipsUrl, { headers: { authorization: `Bearer ${token}` } });
    assert.equal(whole.headers.get('link'), null);
  });

  test('2.2: members without personal data are members [open-edx-no-personal-data]', async () => {
    const members = await listMembers(access, membershipsUrl);
    assert.equal(new Set(members.map(({ userId }) => userId)).size, members.length);
    assert.ok(members.every(({ name, email }) => name === null && email === null));
  });
});
