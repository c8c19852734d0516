import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { listPlatforms } from '../../../src/contract/index.ts';
import { claim, role } from '../../conformance/lti/support/claims.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { beginLogin, claimsFor, connect, enter, launch, postLaunch } from './open-tool.ts';

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

let subjects = 0;
/** A person of the platform whom nobody has seen yet. */
const newSubject = (): string => `subject-${++subjects}`;

const countPeople = (): Promise<number> =>
  product.inTransaction(
    async ({ db }) => (await db.selectFrom('people').select('id').execute()).length,
  );
const countTickets = (): Promise<number> =>
  product.inTransaction(
    async ({ db }) => (await db.selectFrom('session_tickets').select('person_id').execute()).length,
  );

test('a login asks the platform for a token, and ties it to the browser (Security Framework §5.1.1.2)', async () => {
  const login = await beginLogin(product, platform);
  assert.equal(login.response.status, 302);
  const { authorization } = login;
  assert.equal(authorization.origin + authorization.pathname, `${platform.issuer}/authorize`);
  const { state, nonce, ...asked } = Object.fromEntries(authorization.searchParams);
  assert.deepEqual(asked, {
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: `${product.url}/lti/launch`,
    login_hint: 'hint',
    lti_message_hint: 'message',
  });
  assert.ok(state && nonce);
  const cookie = login.response.headers.get('set-cookie') ?? '';
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=None', 'Partitioned']) {
    assert.ok(cookie.includes(attribute), cookie);
  }
});

test('a login by POST does the same (Security Framework §5.1.1.1)', async () => {
  const response = await fetch(`${product.url}/lti/login`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      iss: platform.issuer,
      login_hint: 'hint',
      target_link_uri: `${product.url}/`,
      client_id: platform.clientId,
    }),
  });
  assert.equal(response.status, 302);
  assert.ok(response.headers.get('location')?.startsWith(`${platform.issuer}/authorize?`));
});

test('a launch ends in the web app with a ticket that becomes a session', async () => {
  const response = await launch(product, platform, { sub: newSubject() });
  assert.equal(response.status, 303);
  const location = new URL(response.headers.get('location') ?? '');
  assert.equal(location.origin, product.url);
  assert.equal(location.pathname, '/');
  assert.deepEqual([...location.searchParams.keys()], ['via']);
  assert.match(location.hash, /^#ticket=[\w.-]+$/);
  const me = await enter(product, response);
  assert.equal(me.person.name, 'Noor Peeters');
  assert.deepEqual(me.roles, []);
  assert.deepEqual(me.launch, { returnUrl: `${platform.issuer}/return?x=1`, locale: 'nl' });
});

test('the page that was launched is the page that opens, its query kept', async () => {
  const path = '/courses/mentor-course?unit=2';
  const response = await launch(product, platform, { sub: newSubject() }, path);
  const location = new URL(response.headers.get('location') ?? '');
  assert.equal(location.pathname, '/courses/mentor-course');
  assert.equal(location.searchParams.get('unit'), '2');
  assert.ok(location.searchParams.has('via'));
});

test('an address that is no page opens the first page', async () => {
  for (const path of ['/lti/launch', '/api/me', '/xapi/statements']) {
    const response = await launch(product, platform, { sub: newSubject() }, path);
    assert.equal(new URL(response.headers.get('location') ?? '').pathname, '/', path);
  }
});

test('an address that would name another host opens a page of the product', async () => {
  const response = await launch(product, platform, { sub: newSubject() }, '//elsewhere.example/x');
  const location = new URL(response.headers.get('location') ?? '');
  assert.equal(location.origin, product.url);
  assert.equal(location.pathname, '/elsewhere.example/x');
});

describe('what an activity was made for opens, whatever its address', () => {
  for (const [content, page] of [
    ['home', '/'],
    ['find-mentor', '/find-mentor'],
    ['course:mentor-course', '/courses/mentor-course'],
    ['course:../../api', '/courses'],
  ] as const) {
    test(`${content}: ${page}`, async () => {
      const claims = { sub: newSubject(), [claim.custom]: { content } };
      const response = await launch(product, platform, claims, '/courses');
      assert.equal(new URL(response.headers.get('location') ?? '').pathname, page);
    });
  }
});

test('the same launch posted twenty times at once gives one ticket', async () => {
  const login = await beginLogin(product, platform);
  const idToken = await platform.sign(claimsFor(login, platform, { sub: newSubject() }));
  const [people, tickets] = [await countPeople(), await countTickets()];
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      postLaunch(product, { state: login.state, id_token: idToken }, { Cookie: login.cookie }),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 303).length, 1);
  const refused = answers.filter(({ status }) => status === 401);
  assert.equal(refused.length, 19);
  for (const answer of refused) assert.match(await answer.text(), /nonce-replayed/);
  assert.equal(await countTickets(), tickets + 1);
  assert.equal(await countPeople(), people + 1);
});

test('a new person who opens the product in ten frames at once is one person', async () => {
  for (const lis of [undefined, { person_sourcedid: 'E-10' }]) {
    const sub = newSubject();
    const people = await countPeople();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => launch(product, platform, { sub, [claim.lis]: lis })),
    );
    const ids = new Set<string>();
    for (const answer of answers) ids.add((await enter(product, answer)).person.id);
    assert.equal(ids.size, 1);
    assert.equal(await countPeople(), people + 1);
  }
});

describe('roles (Core §5.3.7)', () => {
  const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['an instructor', [role.instructor], []],
    ['a learner', [role.learner], []],
    ['a mentor of the course', [`${membership}#Mentor`], []],
    ['the administrator of a course', [role.contextAdministrator], []],
    ['a role that nobody knows', ['https://lms.example/roles#Administrator'], []],
    ['no role', [], []],
    ['an administrator of the institution', [role.institutionAdministrator], ['ld_administrator']],
    ['an administrator of the platform', [role.systemAdministrator], ['ld_administrator']],
    [
      'an instructor who administers the institution',
      [role.instructor, role.institutionAdministrator],
      ['ld_administrator'],
    ],
  ];
  for (const [who, roles, expected] of cases) {
    test(`${who}: ${expected.join() || 'an employee'}`, async () => {
      const response = await launch(product, platform, { sub: newSubject(), [claim.roles]: roles });
      assert.deepEqual((await enter(product, response)).roles, expected);
    });
  }

  test('they are those of this launch, not of an earlier one', async () => {
    const sub = newSubject();
    const administers = { sub, [claim.roles]: [role.institutionAdministrator] };
    assert.deepEqual((await enter(product, await launch(product, platform, administers))).roles, [
      'ld_administrator',
    ]);
    assert.deepEqual((await enter(product, await launch(product, platform, { sub }))).roles, []);
  });
});

describe('who the person is', () => {
  test('an employee whom HR told of, by the number that the platform passes on', async () => {
    const personId = await product.addPerson({ employeeNumber: 'HR-7', givenName: 'Iris' });
    const people = await countPeople();
    const sub = newSubject();
    const lis = { person_sourcedid: 'HR-7' };
    const me = await enter(product, await launch(product, platform, { sub, [claim.lis]: lis }));
    assert.equal(me.person.id, personId);
    assert.equal(me.person.name, 'Iris Person HR-7', 'the name stays as HR has it');
    const again = await enter(product, await launch(product, platform, { sub }));
    assert.equal(again.person.id, personId, 'known by the account from then on');
    assert.equal(await countPeople(), people);
  });

  test('a new one, once, when the platform passes on nothing that is known', async () => {
    const people = await countPeople();
    const sub = newSubject();
    const first = await enter(product, await launch(product, platform, { sub }));
    const second = await enter(product, await launch(product, platform, { sub }));
    assert.equal(first.person.id, second.person.id);
    const other = await enter(product, await launch(product, platform, { sub: newSubject() }));
    assert.notEqual(other.person.id, first.person.id);
    assert.equal(await countPeople(), people + 2);
  });

  test('never somebody with the same e-mail address: a platform does not prove it', async () => {
    const email = 'director@example.com';
    const personId = await product.addPerson({ email });
    const claims = { sub: newSubject(), email };
    const me = await enter(product, await launch(product, platform, claims));
    assert.notEqual(me.person.id, personId);
  });

  test('a person whose name the platform keeps to itself comes in all the same', async () => {
    const nothing = { name: undefined, given_name: undefined, family_name: undefined };
    const claims = { sub: newSubject(), ...nothing, email: undefined };
    await enter(product, await launch(product, platform, claims));
  });
});

describe('who may frame the page', () => {
  const framesOf = async (path: string): Promise<string> => {
    const response = await fetch(`${product.url}${path}`, { headers: { Accept: 'text/html' } });
    const policy = response.headers.get('content-security-policy') ?? '';
    return /frame-ancestors ([^;]*)/.exec(policy)?.[1] ?? '';
  };

  test('nobody, when it was not opened through a platform that is known', async () => {
    for (const path of ['/', '/?via=', '/?via=x', `/?via=${product.programmeId}`]) {
      assert.equal(await framesOf(path), "'none'", path);
    }
  });

  test('the platform through which it was opened, on every page', async () => {
    const response = await launch(product, platform, { sub: newSubject() });
    const { search } = new URL(response.headers.get('location') ?? '');
    for (const path of ['/', '/mentors']) {
      assert.deepEqual((await framesOf(path + search)).split(' '), [platform.issuer]);
    }
  });

  test('at once also the address under which people see the platform, as a launch names it', async () => {
    const school = { locale: 'nl', return_url: 'https://school.example/courses/1' };
    const claims = { sub: newSubject(), [claim.launchPresentation]: school };
    const response = await launch(product, platform, claims);
    const { search } = new URL(response.headers.get('location') ?? '');
    const frames = (await framesOf(`/${search}`)).split(' ');
    assert.deepEqual(frames.toSorted(), [platform.issuer, 'https://school.example'].toSorted());
  });
});

test('an administrator sees when somebody last came through the platform', async () => {
  product.clock.advance({ minutes: 5 });
  await launch(product, platform, { sub: newSubject() });
  const administrator = await product.signIn(await product.addPerson(), ['ld_administrator']);
  const { platforms } = await administrator.call(listPlatforms);
  assert.equal(platforms[0]?.lastLaunchAt, product.clock.now().toISOString());
  assert.equal(platforms[0].family, 'other');
});
