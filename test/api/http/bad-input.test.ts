import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { addMentor } from '../../support/mentoring.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { TestProduct } from '../../support/start-test-product.ts';
import { unsoundBodies, unsoundSegments, unsoundTexts, unsoundValues } from './bad-inputs.ts';
import type { UnsoundBody } from './bad-inputs.ts';
import { endpoints } from './endpoints.ts';
import type { NamedEndpoint } from './endpoints.ts';
import { expectProblem } from './expect-problem.ts';
import { replaceEachPart } from './replace-each-part.ts';
import { sendRaw } from './send-raw.ts';
import type { RawAnswer } from './send-raw.ts';
import { pathOf, queryOf, validInputs } from './valid-inputs.ts';

let product: TestProduct;
let inputs: ReturnType<typeof validInputs>;
let token: string;
before(async () => {
  product = await startTestProduct();
  const { registration } = await addMentor(product);
  inputs = validInputs({ programmeId: product.programmeId, registrationId: registration.id });
  token = await signIn();
});
after(() => product.close());

async function signIn(): Promise<string> {
  const personId = await product.addPerson({ jobLevel: 4 });
  return (await product.signIn(personId, ['ld_administrator'])).token;
}

interface Sent {
  readonly path?: string;
  readonly query?: string;
  readonly body?: UnsoundBody;
}

/** Sends a sound request of somebody who may do everything, but for the parts given. */
async function send({ name, endpoint }: NamedEndpoint, sent: Sent): Promise<RawAnswer> {
  const input = inputs[name] ?? {};
  const body =
    sent.body ??
    (input.body === undefined
      ? null
      : { headers: { 'Content-Type': 'application/json' }, bytes: JSON.stringify(input.body) });
  // The one endpoint that ends its own session.
  const bearer = name === 'endSession' ? await signIn() : token;
  return sendRaw(product.url, {
    method: endpoint.method,
    path: `${sent.path ?? pathOf(endpoint.path, input.params)}?${sent.query ?? queryOf(input.query)}`,
    headers: { Authorization: `Bearer ${bearer}`, ...body?.headers },
    ...(body ? { body: body.bytes } : {}),
  });
}

/** Holds that the product dealt with the input: it did what was asked, or said what is wrong. */
function expectDealtWith(answer: RawAnswer, what: string): void {
  if (answer.status >= 200 && answer.status < 300) return;
  const { code } = expectProblem(answer, what);
  const isOpen = what.startsWith('startSession');
  assert.ok(isOpen || code !== 'not-signed-in', `${what}: the input was not looked at`);
}

const shown = (value: unknown): string => JSON.stringify(value).slice(0, 120);

/** The others read their body themselves, or not at all. */
const isOfContract = ({ endpoint }: NamedEndpoint): boolean =>
  product.product.routes.some((route) => route.endpoint === endpoint);

describe('a body that is no JSON object', () => {
  for (const each of endpoints.filter(({ endpoint }) => endpoint.method !== 'GET')) {
    test(`${each.name} deals with it`, async () => {
      for (const body of unsoundBodies) {
        const what = `${each.name}, ${body.what}`;
        const answer = await send(each, { body });
        expectDealtWith(answer, what);
        if (body.status && isOfContract(each)) assert.equal(answer.status, body.status, what);
      }
    });
  }
});

describe('any part of a sound body replaced by something else', () => {
  // Some seventeen thousand bodies: all of them go to a PostgreSQL server. To the embedded one, which
  // is a PostgreSQL too and slower, every third: each part gets some values, each value some parts.
  const step = process.env.TEST_DATABASE_URL === undefined ? 3 : 1;
  for (const each of endpoints) {
    test(`${each.name} deals with it`, async (context) => {
      const { body } = inputs[each.name] ?? {};
      if (body === undefined) {
        const answer = await send(each, {
          body: { headers: { 'Content-Type': 'application/json' }, bytes: '{"unasked":1}' },
        });
        expectDealtWith(answer, each.name);
        return;
      }
      let count = 0;
      const spoiledBodies = [...replaceEachPart(body, unsoundValues)];
      for (const { path, spoiled } of spoiledBodies.filter((_, index) => index % step === 0)) {
        const bytes = JSON.stringify(spoiled);
        const answer = await send(each, {
          body: { headers: { 'Content-Type': 'application/json' }, bytes },
        });
        expectDealtWith(answer, `${each.name}, ${path}: ${shown(spoiled)}`);
        count++;
      }
      context.diagnostic(`${count} bodies`);
    });
  }
});

describe('a query that nobody would write', () => {
  const strange = [
    '__proto__=x&__proto__[a]=b',
    'constructor=x&hasOwnProperty=y',
    '%',
    '%00=%00',
    '%ED%A0%80=%FF%FE',
    '&&&===',
    'x'.repeat(8000),
  ];
  for (const each of endpoints) {
    test(`${each.name} deals with it`, async () => {
      const { query = {} } = inputs[each.name] ?? {};
      for (const added of strange) {
        const answer = await send(each, { query: `${queryOf(query)}&${added}` });
        expectDealtWith(answer, `${each.name} ?…${added.slice(0, 80)}`);
      }
      for (const [key, value] of Object.entries(query)) {
        const { [key]: _left, ...others } = query;
        const rest = queryOf(others);
        for (const written of [
          `${key}=${value}&${key}=${value}`,
          `${key}[]=${value}`,
          `${key}[a]=${value}`,
          ...unsoundTexts.map((text) => `${key}=${text}`),
        ]) {
          const answer = await send(each, { query: `${rest}&${written}` });
          expectDealtWith(answer, `${each.name} ?${written.slice(0, 80)}`);
        }
      }
    });
  }
});

describe('a path whose parameter is nothing that was ever given out', () => {
  for (const each of endpoints.filter(({ endpoint }) => endpoint.path.includes(':'))) {
    test(`${each.name} deals with it`, async () => {
      const { params = {} } = inputs[each.name] ?? {};
      for (const key of Object.keys(params)) {
        for (const segment of unsoundSegments) {
          const encoded = { ...params, [key]: segment };
          const path = pathOf(each.endpoint.path, encoded, (value) =>
            value === segment ? value : encodeURIComponent(value),
          );
          expectDealtWith(await send(each, { path }), `${each.name} ${path.slice(0, 200)}`);
        }
      }
    });
  }
});

test('a ticket that is none is refused, whatever it looks like', async () => {
  const startSession = endpoints.find(({ name }) => name === 'startSession');
  assert.ok(startSession);
  const tickets = [
    '-'.repeat(36),
    `${'-'.repeat(36)}.${'A'.repeat(43)}`,
    `${'f'.repeat(36)}.${'A'.repeat(43)}`,
    `${'0'.repeat(35)}-.${'A'.repeat(43)}`,
    `${randomUUID().toUpperCase()}.${'A'.repeat(43)}`,
    `${product.tenantId}.\u0000`,
    `${product.tenantId}.`,
    product.tenantId,
    '.',
    '\ud800',
  ];
  for (const ticket of tickets) {
    const bytes = JSON.stringify({ ticket });
    const answer = await send(startSession, {
      body: { headers: { 'Content-Type': 'application/json' }, bytes },
    });
    assert.equal(expectProblem(answer, shown(ticket)).code, 'ticket-not-valid');
  }
});

describe('what is not there', () => {
  test('an unknown path below /api is not found', async () => {
    for (const path of [
      '/api',
      '/api/',
      '/api/nothing',
      '/api/me/x',
      '/api/../api/nothing',
      '/API',
    ]) {
      const answer = await sendRaw(product.url, { method: 'GET', path });
      assert.equal(expectProblem(answer, path).code, 'not-found');
    }
  });

  test('a method that an endpoint does not have is not found', async () => {
    const methods = new Map<string, Set<string>>();
    for (const { endpoint } of endpoints) {
      const known = methods.get(endpoint.path) ?? new Set();
      methods.set(endpoint.path, known.add(endpoint.method));
    }
    const isTaken = (method: string, path: string): boolean =>
      [...methods].some(
        ([pattern, known]) =>
          known.has(method) && new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
      );
    for (const { name, endpoint } of endpoints) {
      const path = pathOf(endpoint.path, inputs[name]?.params);
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
        if (isTaken(method, path)) continue;
        const headers = { Authorization: `Bearer ${token}` };
        const answer = await sendRaw(product.url, { method, path, headers });
        assert.equal(expectProblem(answer, `${method} ${path}`).code, 'not-found');
      }
    }
  });
});

test('the routes outside the contract refuse the same without failing', async () => {
  for (const route of product.product.rawRoutes) {
    for (const method of route.methods) {
      for (const segment of unsoundSegments) {
        const filled = route.path.replaceAll(/:\w+/g, segment);
        const path = `${filled}?iss=${segment}&state=${segment}&state=x&statementId=${segment}`;
        for (const headers of [
          { 'Content-Type': 'application/x-www-form-urlencoded' },
          { 'Content-Type': 'application/json' },
        ]) {
          const body = `state=${segment}&id_token=%00&id_token=x&iss=${segment}`;
          const answer = await sendRaw(product.url, {
            method: method.toUpperCase(),
            path,
            headers,
            ...(method === 'get' ? {} : { body }),
          });
          assert.ok(answer.status < 500, `${method} ${path.slice(0, 200)}: ${answer.status}`);
        }
      }
    }
  }
});

test('a page is shown whatever its address says of the platform it came through', async () => {
  for (const via of [...unsoundSegments, '-'.repeat(36), randomUUID(), 'x&via=y']) {
    const answer = await sendRaw(product.url, {
      method: 'GET',
      path: `/?via=${via}`,
      headers: { Accept: 'text/html' },
    });
    assert.match(String(answer.headers['content-security-policy']), /frame-ancestors 'none'/, via);
    assert.doesNotMatch(answer.headers['content-type'] ?? '', /problem/, via);
  }
});
