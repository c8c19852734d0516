import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { verifyLaunch, type LtiLaunch, type LtiRole } from '../../../lti/index.ts';
import { claim, role, type Claims } from './support/claims.ts';
import { platformKey } from './support/platform-keys.ts';
import { createTestWorld, exampleRegistration, targetLinkUri } from './support/test-world.ts';

async function launchWith(claims: Claims = {}): Promise<LtiLaunch> {
  const world = await createTestWorld();
  return verifyLaunch(await world.request(await world.login(), { claims }), world.options);
}

const without = (names: readonly string[]): Claims =>
  Object.fromEntries(names.map((name) => [name, undefined]));

describe('Core 5.3 and 5.4: a whole message', () => {
  test('says who, where from, in which role and where to', async () => {
    const launch = await launchWith({
      locale: 'nl-BE',
      [claim.ags]: {
        scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
        lineitems: 'https://lms.example/items?type_id=1',
        lineitem: 'https://lms.example/items/7?type_id=1',
      },
      [claim.nrps]: {
        context_memberships_url: 'https://lms.example/members',
        service_versions: ['2.0'],
      },
    });
    const { registration, nonce, expiresAt, ...rest } = launch;
    assert.equal(registration.id, 'registration-1');
    assert.match(nonce, /^[\w-]{32}$/);
    assert.equal(expiresAt.toISOString(), '2026-03-02T09:10:00.000Z');
    assert.deepEqual(rest, {
      deploymentId: '1',
      messageType: 'LtiResourceLinkRequest',
      subject: '5',
      roles: { known: ['learner'], raw: [role.learner] },
      person: {
        name: 'Noor Peeters',
        givenName: 'Noor',
        familyName: 'Peeters',
        email: 'noor@example.org',
        locale: 'nl-BE',
        picture: null,
      },
      context: { id: '2', label: 'M1', title: 'Mentoring', types: ['CourseSection'] },
      resourceLink: { id: '11', title: 'Find a mentor', description: null },
      launchPresentation: {
        locale: 'nl',
        documentTarget: 'iframe',
        returnUrl: 'https://lms.example/return?x=1',
      },
      platform: { guid: 'g-1', name: 'Example LMS', productFamily: 'example', version: null },
      lis: {
        personSourcedId: 'E-1001',
        courseOfferingSourcedId: null,
        courseSectionSourcedId: null,
      },
      custom: { programme: 'p1' },
      gradeEndpoint: {
        scopes: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
        lineItemsUrl: 'https://lms.example/items?type_id=1',
        lineItemUrl: 'https://lms.example/items/7?type_id=1',
      },
      rosterEndpoint: {
        membershipsUrl: 'https://lms.example/members',
        serviceVersions: ['2.0'],
      },
      deepLinking: null,
      forUser: null,
      migration: null,
      targetLinkUri,
    });
  });
});

describe('certification guide: valid launches', () => {
  const personal = ['name', 'given_name', 'family_name', 'email'] as const;
  const names = personal.slice(0, 3);
  const wizard = 'http://example.org/role#Wizard';
  const people = [
    { name: 'Instructor', sub: '3', own: role.instructor, known: 'instructor' },
    { name: 'Learner', sub: '5', own: role.learner, known: 'learner' },
  ] as const;

  for (const { name, sub, own, known } of people) {
    const launchAs = (claims: Claims): Promise<LtiLaunch> =>
      launchWith({ sub, [claim.roles]: [own], ...claims });
    const accepted = (section: string, words: string, id: string): string =>
      `${section}: ${name} ${words} [accept-${known}-${id}]`;

    test(accepted('Core 5.3', 'without anything special', 'plain'), async () => {
      const launch = await launchAs({});
      assert.equal(launch.subject, sub);
      assert.deepEqual(launch.roles.known, [known]);
    });

    test(accepted('Core 5.3.7', 'with several roles', 'several-roles'), async () => {
      const { roles } = await launchAs({ [claim.roles]: [own, role.institutionAdministrator] });
      assert.deepEqual(roles.known, ['institutionAdministrator', known]);
    });

    test(accepted('Core A.2', 'by a short role name', 'short-role'), async () => {
      const { roles } = await launchAs({ [claim.roles]: [name] });
      assert.deepEqual(roles.known, [known]);
    });

    test(accepted('Core A.2', 'with an unknown role', 'unknown-role'), async () => {
      assert.deepEqual((await launchAs({ [claim.roles]: [wizard] })).roles.known, []);
      assert.deepEqual((await launchAs({ [claim.roles]: [wizard, own] })).roles.known, [known]);
    });

    test(accepted('Core 5.3.7', 'with an empty list of roles', 'no-roles'), async () => {
      assert.deepEqual((await launchAs({ [claim.roles]: [] })).roles.known, []);
    });

    test(accepted('Core 5.3.6', 'with an e-mail address only', 'email-only'), async () => {
      const { person } = await launchAs(without(names));
      assert.equal(person.email, 'noor@example.org');
      assert.equal(person.name, null);
    });

    test(accepted('Core 5.3.6', 'with names only', 'names-only'), async () => {
      const { person } = await launchAs({ email: undefined });
      assert.equal(person.email, null);
      assert.equal(person.givenName, 'Noor');
    });

    test(accepted('Core 5.3.6', 'without personal data', 'no-personal-data'), async () => {
      const { subject, person } = await launchAs(without(personal));
      assert.equal(subject, sub);
      assert.deepEqual(new Set(Object.values(person)), new Set([null]));
    });

    test(accepted('Core 5.4.1', 'with an e-mail address, no context', 'no-context'), async () => {
      const { context, person } = await launchAs(without([...names, claim.context]));
      assert.equal(context, null);
      assert.equal(person.email, 'noor@example.org');
    });
  }

  test('Core 5.3.6: nobody needs a name or an e-mail address [defect-names]', async () => {
    const { person } = await launchWith(without(personal));
    assert.deepEqual([person.name, person.email], [null, null]);
  });
});

describe('Core A.2: roles as platforms write them', () => {
  const written: readonly [string, unknown, readonly LtiRole[]][] = [
    ['an unknown short role name', ['constructor'], []],
    ['one role as text [roles-text]', 'Learner', ['learner']],
    [
      'roles as text with commas [roles-text]',
      `${role.instructor}, Learner`,
      ['instructor', 'learner'],
    ],
    ['a role with white space', [` ${role.learner}\n`], ['learner']],
    ['an assistant', [role.assistant], ['teachingAssistant']],
    [
      'administrators of three kinds',
      [role.contextAdministrator, role.institutionAdministrator, role.systemAdministrator],
      ['systemAdministrator', 'institutionAdministrator', 'contextAdministrator'],
    ],
  ];
  for (const [title, roles, known] of written) {
    test(title, async () => {
      assert.deepEqual((await launchWith({ [claim.roles]: roles })).roles.known, known);
    });
  }
});

describe('values as platforms send them', () => {
  test('Core 5.3.6: a numeric sub and numeric ids become text [numeric-sub]', async () => {
    const launch = await launchWith({
      sub: 5,
      [claim.deploymentId]: 1,
      [claim.resourceLink]: { id: 11 },
      [claim.context]: { id: 2 },
    });
    assert.equal(launch.subject, '5');
    assert.equal(launch.deploymentId, '1');
    assert.equal(launch.resourceLink?.id, '11');
    assert.equal(launch.context?.id, '2');
  });

  test('Core 5.3: white space around values is trimmed [white-space]', async () => {
    const launch = await launchWith({
      sub: ' 5 ',
      name: ' Noor\n',
      [claim.version]: ' 1.3.0',
      [claim.messageType]: 'LtiResourceLinkRequest ',
      [claim.deploymentId]: '1 ',
    });
    assert.equal(launch.subject, '5');
    assert.equal(launch.deploymentId, '1');
    assert.equal(launch.person.name, 'Noor');
  });

  test('optional claims of another kind count as absent', async () => {
    const launch = await launchWith({
      name: 7,
      picture: 'javascript:alert(1)',
      [claim.context]: 'M1',
      [claim.launchPresentation]: { return_url: 'javascript:alert(1)', document_target: 'moon' },
      [claim.ags]: null,
      [claim.nrps]: {},
      [claim.custom]: null,
    });
    assert.equal(launch.person.name, null);
    assert.equal(launch.person.picture, null);
    assert.equal(launch.context, null);
    assert.deepEqual(launch.launchPresentation, {
      locale: null,
      documentTarget: null,
      returnUrl: null,
    });
    assert.equal(launch.gradeEndpoint, null);
    assert.equal(launch.rosterEndpoint, null);
    assert.deepEqual(launch.custom, {});
  });

  test('Core 5.4.6: custom variables that were not substituted, and nulls, are left out [moodle-custom]', async () => {
    const custom = {
      kept: 'p1',
      price: '$5',
      number: 3,
      none: null,
      unknown: '$Nope.nope',
      old: '$basic-lti-launch-request',
    };
    const launch = await launchWith({ [claim.custom]: custom });
    assert.deepEqual(launch.custom, { kept: 'p1', price: '$5', number: '3' });
  });

  test('Security Framework 5.1.3 step 3: aud as a list of us alone needs no azp', async () => {
    assert.equal((await launchWith({ aud: ['client-1'] })).subject, '5');
  });

  test('Security Framework 5.1.3 step 4: two audiences and azp naming us [audience-list-with-azp]', async () => {
    assert.equal((await launchWith({ aud: ['x', 'client-1'], azp: 'client-1' })).subject, '5');
  });

  test('Core 5.3.4: the signed target counts, which may have another query', async () => {
    const target = 'https://tool.example/open/course?unit=2';
    assert.equal((await launchWith({ [claim.targetLinkUri]: target })).targetLinkUri, target);
  });
});

describe('Security Framework 5.1.3 steps 7 and 8: clocks that differ', () => {
  for (const [title, ahead] of [
    ['0.15 s ahead', 0.15],
    ['just inside the leeway', 60],
    ['as old as a login may be', -660],
  ] as const) {
    test(`iat ${title} is taken [clock-inside]`, async () => {
      const world = await createTestWorld();
      const now = world.clock.seconds();
      const claims = { iat: now + ahead, exp: now + 60, nbf: now + 60 };
      const request = await world.request(await world.login(), { claims });
      assert.equal((await verifyLaunch(request, world.options)).subject, '5');
    });
  }

  test('exp just inside the leeway is taken', async () => {
    const world = await createTestWorld();
    const now = world.clock.seconds();
    const claims = { iat: now - 100, exp: now - 59 };
    const request = await world.request(await world.login(), { claims });
    assert.equal((await verifyLaunch(request, world.options)).subject, '5');
  });
});

describe('other messages and algorithms', () => {
  test('Deep Linking 4.4.1: the settings are read, and no resource link is needed', async () => {
    const launch = await launchWith({
      [claim.messageType]: 'LtiDeepLinkingRequest',
      [claim.resourceLink]: undefined,
      [claim.deepLinking]: {
        deep_link_return_url: 'https://lms.example/return',
        accept_types: ['ltiResourceLink', 'link'],
        accept_presentation_document_targets: ['iframe'],
        accept_multiple: 'true',
        accept_lineitem: false,
        data: ' opaque ',
      },
    });
    assert.equal(launch.messageType, 'LtiDeepLinkingRequest');
    assert.deepEqual(launch.deepLinking, {
      returnUrl: 'https://lms.example/return',
      acceptTypes: ['ltiResourceLink', 'link'],
      acceptPresentationDocumentTargets: ['iframe'],
      acceptMultiple: true,
      acceptLineItem: false,
      autoCreate: false,
      title: null,
      text: null,
      data: ' opaque ',
    });
  });

  test('Submission Review 4.4: whose submission it is [submission-review]', async () => {
    const launch = await launchWith({
      [claim.messageType]: 'LtiSubmissionReviewRequest',
      [claim.roles]: [role.instructor],
      [claim.forUser]: { user_id: 9, given_name: 'Sam', roles: ['Learner'] },
    });
    assert.equal(launch.forUser?.userId, '9');
    assert.equal(launch.forUser.givenName, 'Sam');
    assert.deepEqual(launch.forUser.roles.known, ['learner']);
  });

  test('Security Framework 5.1.3 step 5: ES256 where the registration says so', async () => {
    const world = await createTestWorld([{ ...exampleRegistration, idTokenAlgorithm: 'ES256' }]);
    const key = await platformKey('kid-es', 'ES256');
    world.jwks = { keys: [key.publicJwk] };
    const request = await world.request(await world.login(), { key });
    assert.equal((await verifyLaunch(request, world.options)).subject, '5');
  });
});
