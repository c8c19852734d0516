import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWTPayload } from 'jose';
import { answerContentSelection, getContentSelection } from '../../../src/contract/index.ts';
import type { ContentChoice } from '../../../src/contract/index.ts';
import { startSession } from '../../../src/server/modules/identity/index.ts';
import { claim, role } from '../../conformance/lti/support/claims.ts';
import type { Claims } from '../../conformance/lti/support/claims.ts';
import { callerOf } from '../../support/caller.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { connect, launch, takeSession } from './open-tool.ts';

const language = 'en';
const dl = 'https://purl.imsglobal.org/spec/lti-dl/claim';
const contentDeveloper = 'http://purl.imsglobal.org/vocab/lis/v2/membership#ContentDeveloper';

let product: TestProduct;
let platform: LtiPlatform;
before(async () => {
  product = await startTestProduct();
  platform = new LtiPlatform(product.clock);
  await platform.start();
  await connect(product, platform);
});
after(async () => {
  await platform.stop();
  await product.close();
});

const course: ContentChoice = {
  kind: 'course',
  courseId: 'mentor-course',
  lineItem: { label: 'Mentor course', scoreMaximum: 50 },
};

let instructors = 0;
/** A deep linking request (Deep Linking 2.0 §4.4) of somebody who may choose. */
function ask(settings: Claims = {}, changes: Claims = {}): Promise<Response> {
  return launch(
    product,
    platform,
    {
      sub: `instructor-${++instructors}`,
      [claim.messageType]: 'LtiDeepLinkingRequest',
      [claim.roles]: [role.instructor],
      [claim.resourceLink]: undefined,
      [claim.deepLinking]: {
        deep_link_return_url: `${platform.issuer}/return?selection=1`,
        accept_types: ['ltiResourceLink'],
        accept_presentation_document_targets: ['iframe'],
        accept_multiple: true,
        ...settings,
      },
      ...changes,
    },
    '/lti/launch',
  );
}

interface Choosing {
  readonly id: string;
  readonly caller: Caller;
}

async function beginChoosing(settings?: Claims): Promise<Choosing> {
  const response = await ask(settings);
  assert.equal(response.status, 303, await response.clone().text());
  const { pathname } = new URL(response.headers.get('location') ?? '');
  const [, id = ''] = /^\/content-selections\/([0-9a-f-]+)$/.exec(pathname) ?? [];
  assert.ok(id, pathname);
  return { id, caller: callerOf(product.url, '', await takeSession(product, response)) };
}

const answer = ({ id, caller }: Choosing, choices: readonly ContentChoice[]) =>
  caller.ask(answerContentSelection, {
    params: { id },
    body: { language, choices: [...choices] },
  });

/** Posts the ticket as the web app does. */
const postTicket = (ticket: string): Promise<Response> =>
  fetch(`${product.url}/lti/content-selections/return`, {
    method: 'POST',
    headers: { 'Accept-Language': 'en' },
    body: new URLSearchParams({ ticket }),
  });

/** What the platform gets: the message, as its signature shows that the tool wrote it. */
async function giveBack(
  choosing: Choosing,
  choices: readonly ContentChoice[],
): Promise<{ action: string; message: JWTPayload; policy: string }> {
  const { problem, body } = await answer(choosing, choices);
  assert.equal(problem, null, JSON.stringify(problem));
  assert.equal(body.returnTo, '/lti/content-selections/return');
  const page = await postTicket(body.ticket);
  assert.equal(page.status, 200);
  const html = await page.text();
  const [, action = ''] = /<form method="post" action="([^"]+)"/.exec(html) ?? [];
  const [, jwt = ''] = /name="JWT" value="([^"]+)"/.exec(html) ?? [];
  assert.match(html, /\.submit\(\)/);
  const keys = (await (await fetch(`${product.url}/lti/jwks.json`)).json()) as JSONWebKeySet;
  const { payload } = await jwtVerify(jwt, createLocalJWKSet(keys), {
    issuer: platform.clientId,
    audience: platform.issuer,
    currentDate: product.clock.now(),
    requiredClaims: ['nonce', 'iat', 'exp'],
  });
  const policy = page.headers.get('content-security-policy') ?? '';
  return { action: action.replaceAll('&amp;', '&'), message: payload, policy };
}

const itemsOf = (message: JWTPayload): readonly Claims[] =>
  message[`${dl}/content_items`] as readonly Claims[];

describe('who may choose content', () => {
  for (const [who, roles] of [
    ['an instructor', [role.instructor]],
    ['a content developer', [contentDeveloper]],
    ['an administrator of the context', [role.contextAdministrator]],
    ['an administrator of the institution', [role.institutionAdministrator]],
  ] as const) {
    test(who, async () => {
      assert.equal((await ask({}, { [claim.roles]: roles })).status, 303);
    });
  }

  for (const [who, roles] of [
    ['a learner', [role.learner]],
    ['somebody without a role', []],
    ['somebody with a role that nobody knows', ['https://lms.example/roles#Instructor']],
  ] as const) {
    test(`not ${who}: a page says so, and nothing is kept`, async () => {
      const count = () =>
        product.inTransaction(
          async ({ db }) => (await db.selectFrom('people').select('id').execute()).length,
        );
      const people = await count();
      const response = await ask({}, { [claim.roles]: roles });
      assert.equal(response.status, 403);
      const html = await response.text();
      assert.match(html, /content-selection-not-allowed/);
      assert.match(html, /Only those who build the course/);
      assert.equal(await count(), people);
    });
  }

  test('only the person who was sent to', async () => {
    const { id } = await beginChoosing();
    const { caller } = await beginChoosing();
    const input = { params: { id }, query: { language } } as const;
    assert.equal((await caller.ask(getContentSelection, input)).problem?.code, 'not-found');
    assert.equal((await answer({ id, caller }, [course])).problem?.code, 'not-found');
  });
});

describe('what there is to choose', () => {
  test('the courses and the open programmes, in the language asked for', async () => {
    const { id, caller } = await beginChoosing();
    const dutch = { params: { id }, query: { language: 'nl' } } as const;
    const selection = await caller.call(getContentSelection, dutch);
    assert.deepEqual(
      selection.programmes.map((programme) => programme.id),
      [product.programmeId],
    );
    assert.ok(selection.courses.some(({ title }) => title === 'Mentee zijn'));
    assert.equal(selection.acceptsActivities, true);
    assert.equal(selection.acceptsMultiple, true);
    assert.equal(selection.acceptsLineItem, true, 'a platform that does not say may take one');
  });

  test('and what the platform takes of it (Deep Linking 2.0 §4.4.1)', async () => {
    const { id, caller } = await beginChoosing({
      accept_types: ['link'],
      accept_multiple: false,
      accept_lineitem: false,
    });
    const selection = await caller.call(getContentSelection, {
      params: { id },
      query: { language },
    });
    assert.equal(selection.acceptsActivities, false);
    assert.equal(selection.acceptsMultiple, false);
    assert.equal(selection.acceptsLineItem, false);
  });
});

describe('what goes back to the platform (Deep Linking 2.0 §4.5)', () => {
  test('the items, each with the one registered address and what it opens', async () => {
    const { action, message, policy } = await giveBack(await beginChoosing(), [
      { kind: 'home' },
      { kind: 'find-mentor' },
      { kind: 'programme', programmeId: product.programmeId },
      course,
    ]);
    assert.equal(action, `${platform.issuer}/return?selection=1`);
    assert.match(policy, new RegExp(`form-action [^;]*${platform.issuer}`));
    assert.equal(message[claim.messageType], 'LtiDeepLinkingResponse');
    assert.equal(message[claim.version], '1.3.0');
    assert.equal(message[claim.deploymentId], platform.deploymentId);
    const items = itemsOf(message);
    assert.deepEqual(
      items.map(({ type, url, custom }) => [type, url, (custom as { content: string }).content]),
      [
        ['ltiResourceLink', `${product.url}/lti/launch`, 'home'],
        ['ltiResourceLink', `${product.url}/lti/launch`, 'find-mentor'],
        ['ltiResourceLink', `${product.url}/lti/launch`, `programme:${product.programmeId}`],
        ['ltiResourceLink', `${product.url}/lti/launch`, 'course:mentor-course'],
      ],
    );
    for (const { title, text } of items) assert.ok(title !== '' && text !== '');
  });

  test('a course with the column that takes its score, and the way to a person’s result', async () => {
    const { message } = await giveBack(await beginChoosing(), [course]);
    assert.deepEqual(itemsOf(message)[0]?.lineItem, {
      label: 'Mentor course',
      scoreMaximum: 50,
      resourceId: 'mentor-course',
      tag: 'course',
      submissionReview: {
        reviewableStatus: ['InProgress', 'Completed'],
        label: 'Course result',
        url: `${product.url}/lti/launch`,
        custom: { content: 'course:mentor-course' },
      },
    });
  });

  test('a course without a column, where none is wanted or none is taken', async () => {
    const unwanted = await giveBack(await beginChoosing(), [{ ...course, lineItem: null }]);
    const untaken = await giveBack(await beginChoosing({ accept_lineitem: false }), [course]);
    for (const { message } of [unwanted, untaken]) {
      assert.equal('lineItem' in (itemsOf(message)[0] ?? {}), false);
    }
  });

  test('data if and only if it came (§4.5.1)', async () => {
    const data = 'opaque "and" <odd>';
    assert.equal(
      (await giveBack(await beginChoosing({ data }), [course])).message[`${dl}/data`],
      data,
    );
    assert.equal(`${dl}/data` in (await giveBack(await beginChoosing(), [course])).message, false);
  });

  test('no items when nothing was chosen, and words for the person and the log', async () => {
    const cancelled = (await giveBack(await beginChoosing(), [])).message;
    assert.deepEqual(itemsOf(cancelled), []);
    assert.equal(cancelled[`${dl}/msg`], 'Nothing was chosen in Mentorklik.');
    assert.equal(`${dl}/errormsg` in cancelled, false);
    const chosen = (await giveBack(await beginChoosing(), [course])).message;
    assert.equal(chosen[`${dl}/msg`], '1 activity from Mentorklik.');
    assert.match(String(chosen[`${dl}/log`]), /course:mentor-course/);
  });
});

describe('what the platform does not take, or is not there, is refused', () => {
  const cases: readonly (readonly [string, Claims, readonly ContentChoice[]])[] = [
    ['two where it takes one', { accept_multiple: false }, [course, { kind: 'home' }]],
    ['an activity where it takes links', { accept_types: ['link'] }, [course]],
    ['a course that is not there', {}, [{ ...course, courseId: 'no-such-course' }]],
    ['a programme that is not there', {}, [{ kind: 'programme', programmeId: randomUUID() }]],
  ];
  for (const [what, settings, choices] of cases) {
    test(what, async () => {
      const { status, problem } = await answer(await beginChoosing(settings), choices);
      assert.deepEqual([status, problem?.code], [400, 'invalid-input']);
      assert.match(problem?.issues?.[0]?.path ?? '', /^body\.choices/);
    });
  }

  test('nothing chosen goes back from everywhere', async () => {
    const { message } = await giveBack(await beginChoosing({ accept_types: ['file'] }), []);
    assert.deepEqual(itemsOf(message), []);
  });
});

describe('a ticket', () => {
  test('gives the same answer back again, when the page is loaded again', async () => {
    const { body } = await answer(await beginChoosing(), [course]);
    assert.equal((await postTicket(body.ticket)).status, 200);
    assert.equal((await postTicket(body.ticket)).status, 200);
  });

  test('that is unknown, malformed or too old gives nothing back', async () => {
    const { body } = await answer(await beginChoosing(), [course]);
    product.clock.advance({ minutes: 6 });
    for (const ticket of [body.ticket, '', 'x', `${product.tenantId}.${'A'.repeat(43)}`]) {
      const response = await postTicket(ticket);
      assert.equal(response.status, 404, ticket);
      assert.doesNotMatch(await response.text(), /name="JWT"/);
    }
  });
});

test('a choice that was left for ten hours is over', async () => {
  const choosing = await beginChoosing();
  product.clock.advance({ hours: 10 });
  const { token } = await product.inTransaction(async (work) => {
    const { person_id: personId } = await work.db
      .selectFrom('lms_content_selections')
      .select('person_id')
      .where('id', '=', choosing.id)
      .executeTakeFirstOrThrow();
    return startSession(work, { personId, roles: [], launch: null });
  });
  const late = { ...choosing, caller: callerOf(product.url, '', token) };
  assert.equal((await answer(late, [course])).problem?.code, 'not-found');
  await product.product.queues.runNow('forget-lms-visits', product.product.jobContext);
  const kept = await product.inTransaction(({ db }) =>
    db.selectFrom('lms_content_selections').select('id').execute(),
  );
  assert.deepEqual(kept, []);
});
