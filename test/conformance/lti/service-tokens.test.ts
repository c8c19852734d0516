import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { decodeJwt, decodeProtectedHeader, importJWK, jwtVerify } from 'jose';
import { ltiScopes, ServiceError, type ServiceErrorCode } from '../../../lti/index.ts';
import { claim } from './support/claims.ts';
import { hang, type Answer } from './support/fetch-double.ts';
import { createServiceWorld, toolKey, type ServiceWorld } from './support/service-world.ts';

const { score, lineItem, resultReadOnly } = ltiScopes;

function obtain({ access }: ServiceWorld, scopes: readonly string[] = [score]): Promise<string> {
  return access.tokens.obtain(access, scopes);
}

function assertionOf(world: ServiceWorld): string {
  const [request] = world.tokenRequests();
  return new URLSearchParams(request?.body).get('client_assertion') ?? '';
}

describe('Security Framework 4.1: the request for a token', () => {
  test('is a form with a signed assertion for the granted scopes', async () => {
    const world = createServiceWorld();
    assert.equal(await obtain(world, [score, lineItem]), 'token-1');
    const [request] = world.tokenRequests();
    assert.equal(request?.method, 'POST');
    const contentType = request.headers.get('content-type') ?? '';
    assert.match(contentType, /^application\/x-www-form-urlencoded(?:;charset=UTF-8)?$/);
    const { client_assertion: assertion, ...form } = Object.fromEntries(
      new URLSearchParams(request.body),
    );
    assert.deepEqual(form, {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      scope: [score, lineItem].toSorted().join(' '),
    });
    assert.deepEqual(decodeProtectedHeader(assertion ?? ''), {
      alg: 'RS256',
      typ: 'JWT',
      kid: toolKey.kid,
    });
  });

  test('4.1.1: the assertion holds iss, sub, aud, jti, exp, deployment, and iat in the past [defect-assertion-deployment]', async () => {
    const world = createServiceWorld();
    await obtain(world);
    const publicKey = await importJWK(toolKey.publicJwk, 'RS256');
    const { payload } = await jwtVerify(assertionOf(world), publicKey, {
      currentDate: world.clock.now(),
    });
    const { iat = Infinity, exp = 0, jti, ...rest } = payload;
    assert.deepEqual(rest, {
      iss: 'client-1',
      sub: 'client-1',
      aud: 'https://lms.example/token',
      [claim.deploymentId]: '1',
    });
    assert.ok(iat < world.clock.seconds() && exp > world.clock.seconds());
    assert.match(jti ?? '', /^[\w-]{43}$/);
  });

  test('names the audience that the platform wants, and no deployment where none is known [defect-assertion-audience]', async () => {
    const audience = 'https://api.brightspace.com/auth/token';
    const world = createServiceWorld({ tokenAudience: audience });
    await world.access.tokens.obtain({ ...world.access, deploymentId: null }, [score]);
    const payload = decodeJwt(assertionOf(world));
    assert.equal(payload.aud, audience);
    assert.equal(claim.deploymentId in payload, false);
  });

  test('asks for nothing that was not granted [defect-refused-scope]', async () => {
    const world = createServiceWorld({ scopes: [score] });
    await obtain(world, [score, lineItem]);
    assert.equal(new URLSearchParams(world.tokenRequests()[0]?.body).get('scope'), score);
  });
});

describe('a scope that the platform withdrew after the registration', () => {
  /** A platform whose tokens are called after the scopes that they are for. */
  const withdrawing =
    (withdrawn: string): Answer =>
    ({ body }) => {
      const scope = new URLSearchParams(body).get('scope') ?? '';
      return scope.split(' ').includes(withdrawn)
        ? Response.json({ error: 'invalid_scope' }, { status: 400 })
        : Response.json({ access_token: scope, token_type: 'Bearer' });
    };

  test('does not take with it the others of the same call [defect-refused-scope]', async () => {
    const world = createServiceWorld();
    world.answerToken = withdrawing(lineItem);
    assert.equal(await obtain(world, [lineItem, resultReadOnly]), resultReadOnly);
    assert.equal(await obtain(world, [lineItem, resultReadOnly]), resultReadOnly);
    assert.equal(world.tokenRequests().length, 3);
  });

  test('fails the calls that need it, in the words of the platform, and no others', async () => {
    const world = createServiceWorld();
    world.answerToken = withdrawing(lineItem);
    await assert.rejects(obtain(world, [lineItem]), {
      code: 'token-refused',
      oauthError: 'invalid_scope',
    });
    assert.equal(await obtain(world, [score]), score);
  });

  test('is not looked for when the platform refuses for another reason', async () => {
    const world = createServiceWorld();
    world.answerToken = () => Response.json({ error: 'invalid_client' }, { status: 401 });
    await assert.rejects(obtain(world, [lineItem, score]), { oauthError: 'invalid_client' });
    assert.equal(world.tokenRequests().length, 1);
  });
});

describe('tokens are kept', () => {
  test('until shortly before they expire [defect-tokens]', async () => {
    const world = createServiceWorld();
    await obtain(world);
    world.clock.advance(3539);
    assert.equal(await obtain(world), 'token-1');
    world.clock.advance(1);
    assert.equal(await obtain(world), 'token-2');
  });

  test('per set of scopes, in any order [grades-tokens]', async () => {
    const world = createServiceWorld();
    await obtain(world, [score, lineItem]);
    assert.equal(await obtain(world, [lineItem, score]), 'token-1');
    assert.equal(await obtain(world, [resultReadOnly]), 'token-2');
  });

  test('per registration', async () => {
    const world = createServiceWorld();
    await obtain(world);
    const registration = { ...world.access.registration, id: 'registration-2' };
    const other = await world.access.tokens.obtain({ registration, deploymentId: '1' }, [score]);
    assert.equal(other, 'token-2');
  });

  test('so that many at once ask once', async () => {
    const world = createServiceWorld();
    const tokens = await Promise.all(Array.from({ length: 50 }, () => obtain(world)));
    assert.deepEqual(new Set(tokens), new Set(['token-1']));
    assert.equal(world.tokenRequests().length, 1);
  });

  test('but not a refusal', async () => {
    const world = createServiceWorld();
    const { answerToken } = world;
    world.answerToken = () => new Response('', { status: 503 });
    await assert.rejects(obtain(world));
    world.answerToken = answerToken;
    assert.equal(await obtain(world), 'token-1');
  });
});

describe('answers of the token endpoint as platforms give them', () => {
  const tolerated: readonly [string, Answer][] = [
    [
      'JSON as text/html (Moodle)',
      () =>
        new Response('{"access_token":"t","token_type":"Bearer","expires_in":3600}', {
          headers: { 'content-type': 'text/html; charset=utf-8' },
        }),
    ],
    [
      'a capital BEARER and a number as text',
      () => Response.json({ access_token: 't', token_type: 'BEARER', expires_in: '3600' }),
    ],
    ['no type and no end', () => Response.json({ access_token: 't' })],
    [
      'members that are null, under a status of 201',
      () => Response.json({ access_token: 't', expires_in: null, scope: [] }, { status: 201 }),
    ],
  ];
  for (const [title, answer] of tolerated) {
    test(`${title} is taken`, async () => {
      const world = createServiceWorld();
      world.answerToken = answer;
      assert.equal(await obtain(world), 't');
    });
  }

  const broken = (code: ServiceErrorCode): string =>
    ['unavailable', 'invalid-response'].includes(code) ? ' [platform-broken]' : '';
  const refused: readonly [ServiceErrorCode, string, Answer, RegExp][] = [
    [
      'token-refused',
      'an OAuth error',
      () => Response.json({ error: 'invalid_scope', error_description: 'none' }, { status: 400 }),
      /400: invalid_scope: none/,
    ],
    [
      'token-refused',
      'a challenge in a header',
      () =>
        new Response('{"error":"invalid_client"}', {
          status: 401,
          headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
        }),
      /401: invalid_client/,
    ],
    [
      'token-refused',
      'invalid JSON with unescaped quotes (Moodle)',
      () => new Response('{"error": "kid "x" invalid"}', { status: 400 }),
      /400: \{"error": "kid "x" invalid"\}/,
    ],
    ['invalid-response', 'a page', () => new Response('<html></html>'), /no bearer token/],
    [
      'invalid-response',
      'a token of another type',
      () => Response.json({ access_token: 't', token_type: 'mac' }),
      /no bearer token/,
    ],
    ['rate-limited', 'too many requests', () => new Response('', { status: 429 }), /limits/],
    ['unavailable', 'a server error', () => new Response('', { status: 502 }), /502/],
    ['unavailable', 'silence', hang, /no answer within/],
    ['unavailable', 'no connection', () => Promise.reject(new TypeError('down')), /down/],
  ];
  for (const [code, title, answer, message] of refused) {
    test(`${title} is ${code}, in words${broken(code)}`, async () => {
      const world = createServiceWorld();
      world.answerToken = answer;
      await assert.rejects(obtain(world), (error) => {
        assert.ok(error instanceof ServiceError);
        assert.equal(error.code, code);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  test('a scope that was not granted is said before anything is sent', async () => {
    const world = createServiceWorld({ scopes: [lineItem] });
    await assert.rejects(obtain(world, [score]), { code: 'scope-not-granted' });
    assert.equal(world.http.requests.length, 0);
  });
});
