import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  createLineItem,
  getLineItem,
  listResults,
  publishScore,
  type LineItem,
} from '../../../lti/index.ts';
import type { Answer, SeenRequest } from './support/fetch-double.ts';
import { createServiceWorld, type ServiceWorld } from './support/service-world.ts';

type Json = Readonly<Record<string, unknown>>;

const urlOf = (context: string): string => `https://lms.example/contexts/${context}/lineitems`;

/** A platform with a gradebook for each context, as the certification runs against. */
function createGradebooks(): Answer {
  const items = new Map<string, Json>();
  const scores = new Map<string, Json>();
  const create = ({ url, body }: SeenRequest): Response => {
    const id = `${url.href}/${items.size + 1}/lineitem`;
    items.set(id, { ...(JSON.parse(body) as Json), id });
    return Response.json(items.get(id), { status: 201 });
  };
  return (request) => {
    const { method, url, body } = request;
    if (method === 'POST' && url.pathname.endsWith('/lineitems')) return create(request);
    const [, item = '', part] = /^(.*\/lineitem)(?:\/(\w+))?$/.exec(url.href) ?? [];
    if (part === undefined) return Response.json(items.get(item));
    if (part === 'scores') {
      scores.set(item, JSON.parse(body) as Json);
      return new Response(null, { status: 204 });
    }
    const score = scores.get(item);
    const result = { id: `${url.href}/5`, userId: '5', resultScore: score?.scoreGiven };
    return Response.json(score === undefined ? [] : [result]);
  };
}

describe('AGS 2.0: the course of the certification, in this order', () => {
  const world: ServiceWorld = createServiceWorld();
  world.answerService = createGradebooks();
  const { access } = world;
  const items: LineItem[] = [];
  const create = async (context: string): Promise<void> => {
    const label = `Item ${items.length + 1}`;
    items.push(await createLineItem(access, urlOf(context), { label, scoreMaximum: 10 }));
  };
  const idOf = (number: number): string => items[number - 1]?.id ?? '';
  const score = (number: number, scoreGiven: number) =>
    publishScore(access, idOf(number), {
      userId: '5',
      scoreGiven,
      scoreMaximum: 10,
      timestamp: world.clock.now(),
    });
  const resultOf = async (number: number): Promise<number | null | undefined> =>
    (await listResults(access, idOf(number)))[0]?.resultScore;

  test('3.2: line item 1 is created [grades-create-1]', () => create('one'));

  test('3.2: line item 2 is created [grades-create-2]', async () => {
    await create('one');
    assert.notEqual(idOf(1), idOf(2));
  });

  test('3.2: line item 1 is read [grades-read-1]', async () => {
    assert.deepEqual(await getLineItem(access, idOf(1)), items[0]);
  });

  test('3.2: line item 3 is created in a second context [grades-create-3]', async () => {
    await create('two');
    assert.ok(idOf(3).startsWith(urlOf('two')));
  });

  test('3.4: line item 3 gets a score [grades-score-3]', async () => {
    assert.equal((await score(3, 7)).outcome, 'delivered');
  });

  test('3.4: line item 1 gets a score [grades-score-1]', async () => {
    assert.equal((await score(1, 9)).outcome, 'delivered');
  });

  test('3.3: the results of line item 3 are read [grades-results-3]', async () => {
    assert.equal(await resultOf(3), 7);
  });

  test('3.3: the results of line item 1 are read, and item 2 has none [grades-results-1]', async () => {
    assert.equal(await resultOf(1), 9);
    assert.equal(await resultOf(2), undefined);
  });

  test('Security Framework 4.1: each set of scopes took one token [grades-tokens]', () => {
    const scopes = world
      .tokenRequests()
      .map(({ body }) => new URLSearchParams(body).get('scope') ?? '');
    assert.equal(new Set(scopes).size, scopes.length);
    assert.equal(scopes.length, 4);
  });
});
