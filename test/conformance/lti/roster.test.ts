import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listMembers, readMemberPages } from '../../../lti/index.ts';
import { role } from './support/claims.ts';
import { createServiceWorld, type ServiceWorld } from './support/service-world.ts';

const membershipsUrl = 'https://lms.example/services.php/CourseSection/2/memberships';

/** Three pages of one member; the links drop the role filter, as Moodle's do. */
function createPagedRoster(): ServiceWorld {
  const world = createServiceWorld();
  world.answerService = ({ url }) => {
    const from = Number(url.searchParams.get('from') ?? 0);
    const body = { id: url.href, members: [{ user_id: String(from), roles: ['Learner'] }] };
    const link = `<${membershipsUrl}?limit=1&from=${from + 1}>; rel="next"`;
    return Response.json(body, { headers: from < 2 ? { link } : {} });
  };
  return world;
}

describe('NRPS 2.0 2.2: members', () => {
  test('are read with names or without, with short roles or URNs', async () => {
    const world = createServiceWorld();
    const members = [
      {
        user_id: '5',
        status: 'Active',
        name: 'Noor Peeters',
        email: 'noor@example.org',
        lis_person_sourcedid: 'E-1001',
        roles: ['Instructor', role.learner],
      },
      { user_id: 6, roles: ['Wizard'], status: 'Inactive' },
      { user_id: '7' },
    ];
    world.answerService = () => Response.json({ id: 'x', context: { id: '2' }, members });
    const [noor, withheld, bare] = await listMembers(world.access, membershipsUrl);
    assert.deepEqual(noor, {
      userId: '5',
      roles: { known: ['instructor', 'learner'], raw: ['Instructor', role.learner] },
      status: 'active',
      name: 'Noor Peeters',
      givenName: null,
      familyName: null,
      email: 'noor@example.org',
      picture: null,
      personSourcedId: 'E-1001',
    });
    assert.equal(withheld?.userId, '6');
    assert.equal(withheld.status, 'inactive');
    assert.deepEqual(withheld.roles.known, []);
    assert.equal(bare?.status, 'active');
    assert.equal(bare.name, null);
  });

  test('are asked for with media type, bearer and scope [roster-request]', async () => {
    const world = createPagedRoster();
    await listMembers(world.access, membershipsUrl);
    const [request] = world.serviceRequests();
    const accept = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
    assert.equal(request?.headers.get('accept'), accept);
    assert.equal(request.headers.get('authorization'), 'Bearer token-1');
    assert.equal(
      new URLSearchParams(world.tokenRequests()[0]?.body).get('scope'),
      'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
    );
  });
});

describe('NRPS 2.0 2.4: filters and pages', () => {
  test('every page is read, and the filters stay where the links drop them [defect-one-page]', async () => {
    const world = createPagedRoster();
    const filter = { role: 'Learner', resourceLinkId: '11', limit: 1 };
    const members = await listMembers(world.access, membershipsUrl, filter);
    assert.deepEqual(
      members.map(({ userId }) => userId),
      ['0', '1', '2'],
    );
    for (const { url } of world.serviceRequests()) {
      assert.equal(url.searchParams.get('role'), 'Learner');
      assert.equal(url.searchParams.get('rlid'), '11');
    }
    assert.equal(world.tokenRequests().length, 1);
  });

  test('a number of members a page is always asked for, or Open edX gives no pages', async () => {
    const world = createPagedRoster();
    await listMembers(world.access, membershipsUrl);
    assert.equal(world.serviceRequests()[0]?.url.searchParams.get('limit'), '200');
  });

  test('pages come one by one: nobody asks for those that nobody reads', async () => {
    const world = createPagedRoster();
    for await (const page of readMemberPages(world.access, membershipsUrl)) {
      assert.equal(page.length, 1);
      break;
    }
    assert.equal(world.serviceRequests().length, 1);
  });

  test('a failing page fails the whole: half a roster would make leavers of the rest', async () => {
    const world = createPagedRoster();
    const { answerService } = world;
    world.answerService = (request) =>
      request.url.searchParams.get('from') === '2'
        ? new Response('', { status: 500 })
        : answerService(request);
    await assert.rejects(listMembers(world.access, membershipsUrl), { code: 'unavailable' });
  });

  for (const [title, body] of [
    ['without members', { id: 'x' }],
    ['with a member without id', { members: [{ user_id: '5' }, { name: 'Noor' }] }],
  ] as const) {
    test(`a page ${title} is no page`, async () => {
      const world = createServiceWorld();
      world.answerService = () => Response.json(body);
      const invalid = { code: 'invalid-response' };
      await assert.rejects(listMembers(world.access, membershipsUrl), invalid);
    });
  }
});
