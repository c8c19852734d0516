import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createLineItem,
  deleteLineItem,
  findOrCreateLineItem,
  getLineItem,
  listLineItems,
  listResults,
  updateLineItem,
} from '../../../lti/index.ts';
import type { SeenRequest } from './support/fetch-double.ts';
import { createServiceWorld, type ServiceWorld } from './support/service-world.ts';

const lineItemsUrl = 'https://lms.example/services.php/2/lineitems?type_id=1';
const itemUrl = (id: number): string =>
  `https://lms.example/services.php/2/lineitems/${id}/lineitem?type_id=1`;
const item = (id: number, more: object = {}): object => ({
  id: itemUrl(id),
  label: `Item ${id}`,
  scoreMaximum: 10,
  ...more,
});

/** A platform that keeps line items and ignores filters. */
function createGradebook(): { world: ServiceWorld; kept: Record<string, unknown>[] } {
  const world = createServiceWorld();
  const kept: Record<string, unknown>[] = [];
  world.answerService = ({ method, body }: SeenRequest) => {
    if (method === 'GET') return Response.json(kept);
    const created = { ...(JSON.parse(body) as object), id: itemUrl(kept.length + 1) };
    kept.push(created);
    return Response.json(created, { status: 201 });
  };
  return { world, kept };
}

describe('AGS 2.0 3.2: line items', () => {
  test('are read one by one with exactly one media type', async () => {
    const world = createServiceWorld();
    world.answerService = () => Response.json(item(7, { resourceId: 12, tag: '' }));
    assert.deepEqual(await getLineItem(world.access, itemUrl(7)), {
      id: itemUrl(7),
      label: 'Item 7',
      scoreMaximum: 10,
      resourceId: '12',
      tag: null,
      resourceLinkId: null,
    });
    const accept = world.serviceRequests()[0]?.headers.get('accept');
    assert.equal(accept, 'application/vnd.ims.lis.v2.lineitem+json');
  });

  test('are filtered by the platform, its own query kept', async () => {
    const world = createServiceWorld();
    await listLineItems(world.access, lineItemsUrl, { resourceId: 'c1', tag: 't', limit: 5 });
    const [request] = world.serviceRequests();
    assert.deepEqual(Object.fromEntries(request?.url.searchParams ?? []), {
      type_id: '1',
      resource_id: 'c1',
      tag: 't',
      limit: '5',
    });
    const container = 'application/vnd.ims.lis.v2.lineitemcontainer+json';
    assert.equal(request?.headers.get('accept'), container);
  });

  test('are added with their media type', async () => {
    const { world } = createGradebook();
    const created = await createLineItem(world.access, lineItemsUrl, {
      label: 'Mentor course',
      scoreMaximum: 100,
      endDateTime: new Date('2026-06-01T00:00:00Z'),
    });
    assert.equal(created.id, itemUrl(1));
    const [request] = world.serviceRequests();
    assert.equal(request?.headers.get('content-type'), 'application/vnd.ims.lis.v2.lineitem+json');
    assert.deepEqual(JSON.parse(request.body), {
      label: 'Mentor course',
      scoreMaximum: 100,
      endDateTime: '2026-06-01T00:00:00.000Z',
    });
  });

  test('are found before they are added, also where filters are ignored', async () => {
    const { world, kept } = createGradebook();
    const wanted = { label: 'Mentor course', scoreMaximum: 100, resourceId: 'c1', tag: 'done' };
    const other = { ...wanted, tag: 'other' };
    const [one, two] = [
      await findOrCreateLineItem(world.access, lineItemsUrl, other),
      await findOrCreateLineItem(world.access, lineItemsUrl, wanted),
    ];
    assert.notEqual(one.id, two.id);
    assert.equal((await findOrCreateLineItem(world.access, lineItemsUrl, wanted)).id, two.id);
    assert.equal(kept.length, 2);
  });

  test('are replaced by what is put in their place', async () => {
    const world = createServiceWorld();
    world.answerService = ({ body }) => Response.json(JSON.parse(body));
    const changed = await updateLineItem(world.access, itemUrl(7), {
      label: 'Mentor course',
      scoreMaximum: 50,
      submissionReview: { reviewableStatus: ['Completed'] },
    });
    assert.equal(changed.id, itemUrl(7));
    assert.equal(changed.scoreMaximum, 50);
    const [request] = world.serviceRequests();
    assert.equal(request?.method, 'PUT');
    assert.equal(request.url.href, itemUrl(7));
    assert.deepEqual(JSON.parse(request.body), {
      id: itemUrl(7),
      label: 'Mentor course',
      scoreMaximum: 50,
      submissionReview: { reviewableStatus: ['Completed'] },
    });
  });

  test('are taken away, also when they are gone already', async () => {
    const world = createServiceWorld();
    for (const status of [204, 404]) {
      world.answerService = () => new Response(null, { status });
      await deleteLineItem(world.access, itemUrl(7));
    }
    assert.equal(world.serviceRequests()[0]?.method, 'DELETE');
    world.answerService = () => new Response(null, { status: 403 });
    await assert.rejects(deleteLineItem(world.access, itemUrl(7)), { code: 'forbidden' });
  });

  test('need something to be found by', async () => {
    const { world } = createGradebook();
    const nameless = { label: 'x', scoreMaximum: 1 };
    await assert.rejects(findOrCreateLineItem(world.access, lineItemsUrl, nameless), /found by/);
  });

  test('that are none are said to be', async () => {
    const world = createServiceWorld();
    world.answerService = () => new Response('<html></html>');
    const invalid = { code: 'invalid-response' };
    await assert.rejects(getLineItem(world.access, itemUrl(1)), invalid);
    await assert.rejects(listLineItems(world.access, lineItemsUrl), invalid);
  });
});

describe('AGS 2.0 3.2.6: pages of line items', () => {
  const next = 'https://lms.example/services.php/2/lineitems?type_id=1&limit=1&from=1';
  /** Header values are bytes: a curly quote is three of them. */
  const asBytes = (text: string): string => Buffer.from(text).toString('latin1');

  for (const [title, link] of [
    ['as the standard says', `<${next}>; rel="next"`],
    ['with curly quotes and &amp; (Moodle)', `<${next.replaceAll('&', '&amp;')}>; rel=“next”`],
    [
      'without quotes, after others',
      `<https://lms.example/first>; rel="first", <${next}>; rel=next`,
    ],
    ['relative', '</services.php/2/lineitems?type_id=1&limit=1&from=1>; rel="next"'],
  ] as const) {
    test(`a link ${title} is followed`, async () => {
      const world = createServiceWorld();
      world.answerService = ({ url }) =>
        url.searchParams.get('from') === '1'
          ? Response.json([item(2)])
          : Response.json([item(1)], { headers: { link: asBytes(link) } });
      const items = await listLineItems(world.access, lineItemsUrl, { limit: 1 });
      assert.deepEqual(
        items.map(({ label }) => label),
        ['Item 1', 'Item 2'],
      );
      assert.equal(world.serviceRequests()[1]?.url.href, next);
    });
  }

  for (const [title, link] of [
    ['that leads to itself', `<${lineItemsUrl}>; rel="next"`],
    ['that leads to another origin', '<https://evil.example/items>; rel="next"'],
  ] as const) {
    test(`a link ${title} is refused`, async () => {
      const world = createServiceWorld();
      world.answerService = () => Response.json([item(1)], { headers: { link } });
      await assert.rejects(listLineItems(world.access, lineItemsUrl), { code: 'invalid-response' });
      assert.ok(world.serviceRequests().every(({ url }) => url.host === 'lms.example'));
    });
  }
});

describe('AGS 2.0 3.3: results', () => {
  test('are read from /results before the query', async () => {
    const world = createServiceWorld();
    world.answerService = () =>
      Response.json([
        { id: 'r1', userId: 5, resultScore: 3, resultMaximum: 10, comment: 'Good' },
        { userId: '6', resultScore: null },
      ]);
    const results = await listResults(world.access, itemUrl(7), { userId: '5' });
    assert.deepEqual(results, [
      { id: 'r1', userId: '5', resultScore: 3, resultMaximum: 10, comment: 'Good' },
      { id: null, userId: '6', resultScore: null, resultMaximum: null, comment: null },
    ]);
    const [request] = world.serviceRequests();
    assert.equal(request?.url.pathname, '/services.php/2/lineitems/7/lineitem/results');
    assert.equal(request.url.search, '?type_id=1&user_id=5');
    const accept = 'application/vnd.ims.lis.v2.resultcontainer+json';
    assert.equal(request.headers.get('accept'), accept);
  });
});
