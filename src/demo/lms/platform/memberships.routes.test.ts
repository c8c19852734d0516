import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { loadLmsPeople, toUserId } from '../lms-person.ts';
import { administrator, startConnectedLms } from '../test-tool/start-connected-lms.ts';
import type { ConnectedLms } from '../test-tool/start-connected-lms.ts';
import { roles, scopes } from './lti-names.ts';

const pageSchema = z.object({
  context: z.object({ id: z.string() }),
  members: z.array(
    z.object({
      user_id: z.string(),
      status: z.string(),
      roles: z.array(z.string()),
      email: z.string().optional(),
      message: z.array(z.unknown()).optional(),
    }),
  ),
});
type Member = z.infer<typeof pageSchema>['members'][number];

describe('memberships (Names and Role Provisioning Services 2)', () => {
  let connected: ConnectedLms;
  before(async () => {
    connected = await startConnectedLms({ membershipsPageSize: 25, sendsEmail: false });
  });
  after(() => connected.close());

  const readAll = async (query: string): Promise<{ members: Member[]; pages: number }> => {
    const authorization = `Bearer ${await connected.getToken(scopes.memberships)}`;
    let url: string | undefined = `${connected.lms.url}/api/lti/courses/1/memberships${query}`;
    const members: Member[] = [];
    let pages = 0;
    while (url) {
      const response: Response = await fetch(url, { headers: { authorization } });
      assert.match(response.headers.get('content-type') ?? '', /membershipcontainer\+json/);
      members.push(...pageSchema.parse(await response.json()).members);
      url = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
      pages += 1;
    }
    return { members, pages };
  };

  test('lead through everybody once, page by page, by the Link header', async () => {
    const { members, pages } = await readAll('');
    const everybody = loadLmsPeople().map((person) => toUserId(person.employeeNumber));
    assert.deepEqual(
      members.map((member) => member.user_id),
      everybody,
    );
    assert.equal(pages, Math.ceil(everybody.length / 25));
  });

  test('come in smaller pages where the tool asks for them', async () => {
    assert.equal((await readAll('?limit=10')).pages, 7);
  });

  test('keep the role filter from page to page', async () => {
    const { members } = await readAll(`?role=${encodeURIComponent(roles.learner)}&limit=30`);
    assert.equal(members.length, loadLmsPeople().length - 1);
    assert.ok(members.every((member) => member.roles.includes(roles.learner)));
    const instructors = await readAll('?role=Instructor');
    assert.deepEqual(
      instructors.members.map((member) => member.user_id),
      [toUserId(administrator)],
    );
  });

  test('carry a message for a resource link, and no address where the platform gives none', async () => {
    const { members } = await readAll('?rlid=2');
    assert.ok(members.every((member) => member.message?.length === 1));
    assert.ok(members.every((member) => member.email === undefined));
  });
});
