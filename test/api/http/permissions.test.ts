import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { endSession } from '../../../src/contract/index.ts';
import type { Role } from '../../../src/contract/index.ts';
import { startTestProduct } from '../../support/start-test-product.ts';
import type { Caller, TestProduct } from '../../support/start-test-product.ts';
import { endpoints } from './endpoints.ts';
import type { NamedEndpoint } from './endpoints.ts';
import { expectProblem } from './expect-problem.ts';
import { sendRaw } from './send-raw.ts';
import type { RawAnswer } from './send-raw.ts';
import { pathOf, queryOf, validInputs } from './valid-inputs.ts';

let product: TestProduct;
let inputs: ReturnType<typeof validInputs>;
before(async () => {
  product = await startTestProduct();
  inputs = validInputs({ programmeId: product.programmeId, registrationId: randomUUID() });
});
after(() => product.close());

const closed = endpoints.filter(({ endpoint }) => endpoint.permission !== 'anyone');
const forRoles = closed.filter(({ endpoint }) => endpoint.permission !== 'person');
const signatureOf = (route: { method: string; path: string }): string =>
  `${route.method} ${route.path}`;

function send(
  { name, endpoint }: NamedEndpoint,
  authorization: string | null,
  input = inputs[name],
): Promise<RawAnswer> {
  const body = input?.body === undefined ? undefined : JSON.stringify(input.body);
  return sendRaw(product.url, {
    method: endpoint.method,
    path: `${pathOf(endpoint.path, input?.params)}?${queryOf(input?.query)}`,
    headers: {
      ...(authorization === null ? {} : { Authorization: authorization }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  });
}

async function expectRefusal(
  endpoint: NamedEndpoint,
  authorization: string | null,
  code: 'not-signed-in' | 'not-allowed',
): Promise<void> {
  const answer = await send(endpoint, authorization);
  assert.equal(expectProblem(answer, endpoint.name).code, code, endpoint.name);
  assert.equal(answer.status, code === 'not-signed-in' ? 401 : 403, endpoint.name);
}

const signIn = async (roles: readonly Role[] = []): Promise<Caller> =>
  product.signIn(await product.addPerson(), roles);

describe('what is mounted', () => {
  test('every endpoint of the contract, once, and nothing else below /api', () => {
    const mounted = [
      ...product.product.routes.map(({ endpoint }) => signatureOf(endpoint)),
      ...product.product.rawRoutes
        .filter(({ path }) => path.startsWith('/api'))
        .flatMap(({ methods, path }) =>
          methods.map((method) => signatureOf({ method: method.toUpperCase(), path })),
        ),
    ];
    const declared = endpoints.map(({ endpoint }) => signatureOf(endpoint));
    assert.equal(new Set(declared).size, declared.length);
    assert.deepEqual(mounted.toSorted(), declared.toSorted());
  });

  test('every route outside the contract says in words who may call it', () => {
    assert.ok(product.product.rawRoutes.length > 0);
    for (const route of product.product.rawRoutes) {
      assert.ok(route.permission.trim().length >= 10, `${route.path}: ${route.permission}`);
    }
  });

  test('the inputs of these tests are ones that the contract takes', () => {
    for (const { name, endpoint } of endpoints) {
      const input = inputs[name];
      assert.ok(input, `${name} has no input`);
      for (const part of ['params', 'query', 'body'] as const) {
        const fallback = part === 'body' ? undefined : {};
        const parsed = endpoint[part].safeParse(input[part] ?? fallback);
        assert.ok(parsed.success, `${name} ${part}: ${String(parsed.error)}`);
      }
    }
  });
});

test('only the ways in are open to anyone', () => {
  const open = endpoints.filter(({ endpoint }) => endpoint.permission === 'anyone');
  assert.deepEqual(
    open.map(({ name }) => name).toSorted(),
    ['startSession', 'getSignInPath', 'comeInFromTeams'].toSorted(),
  );
});

describe('without a valid session every other endpoint answers 401', () => {
  test('no token at all, with and without a sound input', async () => {
    for (const each of closed) {
      await expectRefusal(each, null, 'not-signed-in');
      const params = Object.keys(inputs[each.name]?.params ?? {}).map((name) => [name, '!']);
      const unsound = { params: Object.fromEntries(params) as Record<string, string> };
      assert.equal((await send(each, null, unsound)).status, 401, each.name);
    }
  });

  test('a token that nobody was given', async () => {
    const token = `Bearer ${product.tenantId}.${'A'.repeat(43)}`;
    for (const each of closed) await expectRefusal(each, token, 'not-signed-in');
  });

  test('a token whose session was ended', async () => {
    const caller = await signIn(['ld_administrator']);
    await caller.call(endSession);
    for (const each of closed) await expectRefusal(each, `Bearer ${caller.token}`, 'not-signed-in');
  });

  test('the token of a session with the name of another organisation in front', async () => {
    const { token } = await signIn(['ld_administrator']);
    const moved = `Bearer ${randomUUID()}.${token.split('.')[1] ?? ''}`;
    for (const each of closed) await expectRefusal(each, moved, 'not-signed-in');
  });

  test('anything in the header that is no bearer token of ours', async () => {
    const { token } = await signIn();
    const headers = [
      '',
      'Bearer',
      'Bearer ',
      token,
      `Basic ${token}`,
      `Bearer ${token} `.repeat(2),
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token.split('.')[1] ?? ''}`,
      `Bearer ${'-'.repeat(36)}.${'A'.repeat(43)}`,
      `Bearer ${product.tenantId}.${'A'.repeat(5000)}`,
      `Bearer ${product.tenantId}.' or true --aaaaaaaaaaaaa`,
    ];
    const [first] = closed;
    assert.ok(first);
    for (const header of headers) await expectRefusal(first, header, 'not-signed-in');
  });
});

describe('an endpoint for a role', () => {
  test('answers 403 to whoever does not hold it, and does nothing', async () => {
    assert.ok(forRoles.length >= 10, 'there are such endpoints');
    const others: Readonly<Record<string, readonly Role[]>> = {
      employee: [],
      'programme owner': ['programme_owner'],
      auditor: ['auditor'],
    };
    for (const [who, roles] of Object.entries(others)) {
      const { token } = await signIn(roles);
      for (const each of forRoles) {
        if (roles.some((role) => role === each.endpoint.permission)) continue;
        const answer = await send(each, `Bearer ${token}`);
        assert.equal(expectProblem(answer, `${each.name} as ${who}`).code, 'not-allowed');
        assert.equal(answer.status, 403, `${each.name} as ${who}`);
      }
    }
    const written = await product.inTransaction(({ db }) =>
      Promise.all([
        db.selectFrom('record_stores').select('id').execute(),
        db.selectFrom('lms_registration_links').select('created_at').execute(),
        db.selectFrom('people').select('id').where('employee_number', '=', 'E-1').execute(),
      ]),
    );
    assert.deepEqual(written, [[], [], []]);
  });

  test('lets its administrator through', async () => {
    const { token } = await signIn(['ld_administrator']);
    for (const each of forRoles) {
      const { status } = await send(each, `Bearer ${token}`);
      assert.ok(status < 300 || status === 404, `${each.name}: ${status}`);
    }
  });
});
