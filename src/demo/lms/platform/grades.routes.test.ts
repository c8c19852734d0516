import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { z } from 'zod';
import { toUserId } from '../lms-person.ts';
import { administrator, learner, startConnectedLms } from '../test-tool/start-connected-lms.ts';
import type { ConnectedLms } from '../test-tool/start-connected-lms.ts';
import { mediaTypes, scopes } from './lti-names.ts';

const lineItemsSchema = z.array(
  z.object({ id: z.string(), label: z.string(), scoreMaximum: z.number() }),
);
const resultsSchema = z.array(
  z.object({ userId: z.string(), resultScore: z.number(), comment: z.string().optional() }),
);

describe('Assignment and Grade Services', () => {
  let connected: ConnectedLms;
  let authorization: string;
  let lineItem: string;
  before(async () => {
    connected = await startConnectedLms();
    const all = [scopes.lineItem, scopes.score, scopes.result].join(' ');
    authorization = `Bearer ${await connected.getToken(all)}`;
    lineItem = (await list(''))[0]?.id ?? '';
  });
  after(() => connected.close());

  const base = (): string => `${connected.lms.url}/api/lti/courses/1/line-items`;
  const list = async (query: string): Promise<z.infer<typeof lineItemsSchema>> => {
    const response = await fetch(`${base()}${query}`, { headers: { authorization } });
    assert.match(response.headers.get('content-type') ?? '', /lineitemcontainer\+json/);
    return lineItemsSchema.parse(await response.json());
  };
  const write = (method: string, url: string, type: string, body: object): Promise<Response> =>
    fetch(url, {
      method,
      headers: { authorization, 'content-type': type },
      body: JSON.stringify(body),
    });
  const score = (timestamp: string, values: object = {}): Promise<Response> =>
    write('POST', lineItem.replace('?', '/scores?'), mediaTypes.score, {
      userId: toUserId(learner),
      scoreGiven: 8,
      scoreMaximum: 10,
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      timestamp,
      ...values,
    });
  const results = async (): Promise<z.infer<typeof resultsSchema>> => {
    const url = lineItem.replace('?', '/results?');
    return resultsSchema.parse(await (await fetch(url, { headers: { authorization } })).json());
  };

  test('a score is scaled to the line item, shown with its comment, and read back as a result', async () => {
    assert.equal((await score('2026-01-05T10:00:00.000Z', { comment: 'Well done' })).status, 204);
    assert.deepEqual(await results(), [
      { userId: toUserId(learner), resultScore: 80, comment: 'Well done' },
    ]);
    const cookie = await connected.signIn(learner);
    const page = await fetch(`${connected.lms.url}/courses/1/gradebook`, { headers: { cookie } });
    const markup = await page.text();
    assert.match(markup, /80 \/ 100/);
    assert.match(markup, /Well done/);
    assert.doesNotMatch(markup, /Marieke Veldhoven/);
  });

  test('3.4: a timestamp that is not a whole second later answers 409 and changes nothing', async () => {
    await score('2026-01-06T10:00:00.000Z');
    assert.equal((await score('2026-01-06T10:00:00.900Z', { scoreGiven: 1 })).status, 409);
    assert.equal((await score('2026-01-06T09:00:00.000Z', { scoreGiven: 1 })).status, 409);
    assert.equal((await results())[0]?.resultScore, 80);
    assert.equal((await score('2026-01-06T10:00:01.000Z', { scoreGiven: 10 })).status, 204);
    assert.equal((await results())[0]?.resultScore, 100);
  });

  test('a score that is not fully graded takes the result away', async () => {
    await score('2026-01-07T10:00:00Z');
    const pending = { gradingProgress: 'Pending', activityProgress: 'InProgress' };
    assert.equal((await score('2026-01-07T10:01:00Z', pending)).status, 204);
    assert.deepEqual(await results(), []);
  });

  test('who is no learner is not gradable (422), and what is no score is refused (400)', async () => {
    const time = '2026-01-08T10:00:00Z';
    assert.equal((await score(time, { userId: toUserId(administrator) })).status, 422);
    assert.equal((await score(time, { userId: 'nobody' })).status, 422);
    assert.equal((await score(time, { scoreMaximum: undefined })).status, 400);
    assert.equal((await score('yesterday')).status, 400);
  });

  test('another media type is refused (415)', async () => {
    const url = lineItem.replace('?', '/scores?');
    assert.equal((await write('POST', url, 'application/json', {})).status, 415);
  });

  test('3.2: line items are made, found by their keys, paged, changed and deleted', async () => {
    const item = { label: 'Being a mentor', scoreMaximum: 50, resourceId: 'course', tag: 'mentor' };
    const created = await write('POST', base(), mediaTypes.lineItem, item);
    assert.equal(created.status, 201);
    const { id } = z.object({ id: z.string() }).parse(await created.json());
    assert.deepEqual(
      (await list('?tag=mentor&resource_id=course')).map((one) => one.id),
      [id],
    );
    assert.deepEqual(await list('?tag=other'), []);

    const first = await fetch(`${base()}?limit=1`, { headers: { authorization } });
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? '';
    const second = await fetch(next, { headers: { authorization } });
    assert.deepEqual(
      lineItemsSchema.parse(await second.json()).map((one) => one.id),
      [id],
    );
    assert.equal(second.headers.get('link'), null);

    const changed = await write('PUT', id, mediaTypes.lineItem, {
      ...item,
      label: 'Mentor course',
    });
    assert.equal(
      z.object({ label: z.string() }).parse(await changed.json()).label,
      'Mentor course',
    );
    const removed = await fetch(id, { method: 'DELETE', headers: { authorization } });
    assert.equal(removed.status, 204);
    assert.equal((await fetch(id, { headers: { authorization } })).status, 404);
  });
});
