import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  fetchPlatformConfiguration,
  ltiScopes,
  makeRegistrationRequest,
  RegistrationFailed,
  registerTool,
  registrationCloseScript,
  registrationFrom,
  type PlatformConfiguration,
  type RegistrationFailureReason,
} from '../../../lti/index.ts';
import { createFetchDouble, type Answer, type FetchDouble } from './support/fetch-double.ts';
import { exampleDeclaration } from './support/registration-example.ts';

const platformClaim = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
const toolClaim = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
const host = 'https://lms.example';
const configuration = {
  issuer: host,
  authorization_endpoint: `${host}/auth`,
  token_endpoint: `${host}/token`,
  jwks_uri: `${host}/jwks`,
  registration_endpoint: `${host}/register`,
  id_token_signing_alg_values_supported: ['RS256'],
  scopes_supported: [ltiScopes.score, ltiScopes.lineItem],
  claims_supported: ['sub', 'name'],
  [platformClaim]: {
    product_family_code: 'moodle',
    version: 4.5,
    messages_supported: [{ type: 'LtiResourceLinkRequest' }, { type: 'LtiDeepLinkingRequest' }],
  },
};
const tool = exampleDeclaration;

function fetchFrom(
  http: FetchDouble,
  url = `${host}/.well-known/openid-configuration`,
  registrationToken: string | null = 'reg-token',
): Promise<PlatformConfiguration> {
  return fetchPlatformConfiguration({ openidConfigurationUrl: url, registrationToken }, http);
}

const answering = (body: unknown): FetchDouble => createFetchDouble(() => Response.json(body));

async function expectFailure(
  reason: RegistrationFailureReason,
  attempt: Promise<unknown>,
): Promise<RegistrationFailed> {
  const outcome = await attempt.then(
    () => 'done',
    (error: unknown) => error,
  );
  assert.ok(outcome instanceof RegistrationFailed, String(outcome));
  assert.equal(outcome.reason, reason);
  return outcome;
}

describe('Dynamic Registration 1.0 3.4 and 3.5: the configuration of the platform', () => {
  test('is fetched with the registration token, if one came', async () => {
    const http = answering(configuration);
    await fetchFrom(http);
    await fetchFrom(http, undefined, null);
    assert.equal(http.requests[0]?.headers.get('authorization'), 'Bearer reg-token');
    assert.equal(http.requests[1]?.headers.has('authorization'), false);
  });

  test('is read', async () => {
    assert.deepEqual(await fetchFrom(answering(configuration)), {
      issuer: host,
      authorizationEndpoint: `${host}/auth`,
      tokenEndpoint: `${host}/token`,
      tokenAudience: null,
      jwksUri: `${host}/jwks`,
      registrationEndpoint: `${host}/register`,
      idTokenAlgorithm: 'RS256',
      scopesSupported: [ltiScopes.score, ltiScopes.lineItem],
      claimsSupported: ['sub', 'name'],
      messagesSupported: [
        { type: 'LtiResourceLinkRequest', placements: null },
        { type: 'LtiDeepLinkingRequest', placements: null },
      ],
      productFamily: 'moodle',
      platformVersion: '4.5',
      accountName: null,
    });
  });

  test('is taken from a bare authorization server that is not the issuer (Canvas)', async () => {
    const canvas = { ...configuration, authorization_server: 'sso.canvas.example' };
    const platform = await fetchFrom(answering(canvas), 'https://sso.canvas.example/config');
    assert.equal(platform.issuer, host);
    assert.equal(platform.tokenAudience, null);
  });

  test('is taken from below its issuer (Blackboard’s portal)', async () => {
    const portal = await fetchFrom(
      answering(configuration),
      'https://developer.lms.example/config',
    );
    assert.equal(portal.issuer, host);
  });

  test('says whose account it is where Canvas does', async () => {
    const canvas = {
      ...configuration,
      [platformClaim]: {
        product_family_code: 'canvas',
        'https://canvas.instructure.com/lti/account_name': 'Test University',
      },
    };
    assert.equal((await fetchFrom(answering(canvas))).accountName, 'Test University');
  });

  test('names the audience for tokens where its authorization server is a URL', async () => {
    const server = { ...configuration, authorization_server: `${host}/oauth` };
    assert.equal((await fetchFrom(answering(server))).tokenAudience, `${host}/oauth`);
  });

  test('may be a platform on this machine without https', async () => {
    const local = JSON.parse(
      JSON.stringify(configuration).replaceAll(host, 'http://lms.localhost:18091'),
    ) as unknown;
    const platform = await fetchFrom(answering(local), 'http://lms.localhost:18091/config');
    assert.equal(platform.issuer, 'http://lms.localhost:18091');
  });

  const failures: readonly [string, RegistrationFailureReason, Answer, string?][] = [
    [
      'elsewhere than its issuer',
      'issuer-mismatch',
      () => Response.json(configuration),
      'https://evil.example/c',
    ],
    [
      'by http',
      'configuration-url-invalid',
      () => Response.json(configuration),
      'http://lms.example/c',
    ],
    ['that is a script', 'configuration-url-invalid', () => Response.json({}), 'javascript:1'],
    [
      'with a password',
      'configuration-url-invalid',
      () => Response.json({}),
      'https://a:b@lms.example/',
    ],
    ['that is a page', 'configuration-not-json', () => new Response('<html></html>')],
    ['that is some other JSON', 'configuration-invalid', () => Response.json(['no'])],
    [
      'at a host that only ends like its issuer',
      'issuer-mismatch',
      () => Response.json(configuration),
      'https://notlms.example/c',
    ],
    [
      'with an endpoint by http',
      'configuration-invalid',
      () => Response.json({ ...configuration, token_endpoint: 'http://lms.example/token' }),
    ],
    ['that is not there', 'configuration-unreachable', () => new Response('No', { status: 404 })],
    [
      'of a platform that is down',
      'configuration-unreachable',
      () => Promise.reject(new Error('down')),
    ],
  ];
  test('of a platform that does not answer in time is refused as configuration-slow', async () => {
    const http = createFetchDouble(() => new Promise<never>(() => undefined));
    const asked = { openidConfigurationUrl: `${host}/c`, registrationToken: null };
    const attempt = fetchPlatformConfiguration(asked, { ...http, timeoutSeconds: 0.01 });
    await expectFailure('configuration-slow', attempt);
  });

  for (const [title, reason, answer, url] of failures) {
    test(`${title} is refused as ${reason}`, async () => {
      await expectFailure(reason, fetchFrom(createFetchDouble(answer), url));
    });
  }
});

describe('Dynamic Registration 1.0 3.6: the request', () => {
  test('holds what platforms require, and asks only for what the platform has [claims-asked]', async () => {
    const platform = await fetchFrom(answering(configuration));
    assert.deepEqual(makeRegistrationRequest(tool, platform), {
      application_type: 'web',
      response_types: ['id_token'],
      grant_types: ['implicit', 'client_credentials'],
      initiate_login_uri: 'https://tool.example:8443/lti/login',
      redirect_uris: ['https://tool.example:8443/lti/launch'],
      client_name: 'Mentoring',
      'client_name#fr': 'Mentorat',
      jwks_uri: 'https://tool.example:8443/lti/jwks',
      token_endpoint_auth_method: 'private_key_jwt',
      scope: ltiScopes.score,
      logo_uri: 'https://tool.example:8443/logo.svg',
      [toolClaim]: {
        domain: 'tool.example:8443',
        description: 'Find a mentor',
        target_link_uri: 'https://tool.example:8443/open',
        custom_parameters: { user: '$User.id' },
        claims: ['iss', 'sub', 'name', 'email'],
        messages: [{ type: 'LtiDeepLinkingRequest', label: 'Add', 'label#nl': 'Voeg toe' }],
      },
    });
  });

  test('says the privacy level on Canvas, and keeps to the placements there', async () => {
    const messages = [
      { type: 'LtiResourceLinkRequest', placements: ['course_navigation'] },
      { type: 'LtiDeepLinkingRequest', placements: ['assignment_selection'] },
    ];
    const lti = { product_family_code: 'canvas', version: '1', messages_supported: messages };
    const platform = await fetchFrom(answering({ ...configuration, [platformClaim]: lti }));
    const request = makeRegistrationRequest(
      {
        ...tool,
        messages: [
          { type: 'LtiResourceLinkRequest', placements: ['course_navigation', 'moon'] },
          { type: 'LtiDeepLinkingRequest', placements: ['moon'] },
        ],
      },
      platform,
    )[toolClaim] as Readonly<Record<string, unknown>>;
    assert.equal(request['https://canvas.instructure.com/lti/privacy_level'], 'public');
    assert.deepEqual(request.messages, [
      { type: 'LtiResourceLinkRequest', placements: ['course_navigation'] },
    ]);
  });

  test('asks for everything where the platform does not say what it has', async () => {
    const { scopes_supported: _scopes, [platformClaim]: _lti, ...silent } = configuration;
    const request = makeRegistrationRequest(tool, await fetchFrom(answering(silent)));
    assert.equal(request.scope, tool.scopes.join(' '));
  });
});

describe('Dynamic Registration 1.0 3.7: the answer', () => {
  async function register(answer: Answer): Promise<Awaited<ReturnType<typeof registerTool>>> {
    const platform = await fetchFrom(answering(configuration));
    return registerTool(
      { tool, platform, registrationToken: 'reg-token' },
      createFetchDouble(answer),
    );
  }

  test('is posted as JSON with the token', async () => {
    const platform = await fetchFrom(answering(configuration));
    const http = answering({ client_id: 'abc' });
    await registerTool({ tool, platform, registrationToken: 'reg-token' }, http);
    const [request] = http.requests;
    assert.equal(request?.method, 'POST');
    assert.equal(request.url.href, `${host}/register`);
    assert.equal(request.headers.get('content-type'), 'application/json');
    assert.equal(request.headers.get('authorization'), 'Bearer reg-token');
  });

  test('gives client, deployment and the scopes that were granted', async () => {
    const body = {
      client_id: 'abc',
      scope: `${ltiScopes.score}  ${ltiScopes.lineItem}`,
      [toolClaim]: { deployment_id: 3 },
    };
    const client = await register(() => Response.json(body));
    assert.deepEqual(client, {
      clientId: 'abc',
      deploymentId: '3',
      scopes: [ltiScopes.score, ltiScopes.lineItem],
      registrationClientUri: null,
    });
  });

  test('may lack the deployment and the scopes (Canvas), and have a number for a client', async () => {
    const client = await register(() => Response.json({ client_id: 17 }, { status: 201 }));
    assert.deepEqual(client, {
      clientId: '17',
      deploymentId: null,
      scopes: [ltiScopes.score],
      registrationClientUri: null,
    });
  });

  test('that does not come in time fails as registration-slow', async () => {
    const platform = await fetchFrom(answering(configuration));
    const http = createFetchDouble(() => new Promise<never>(() => undefined));
    await expectFailure(
      'registration-slow',
      registerTool({ tool, platform, registrationToken: null }, { ...http, timeoutSeconds: 0.01 }),
    );
  });

  test('that is a page fails without the page’s markup', async () => {
    const page = (): Response => new Response('<html>Sign in</html>', { status: 200 });
    await expectFailure('registration-not-json', register(page));
    const refused = await expectFailure(
      'registration-refused',
      register(() => new Response('<html>No</html>', { status: 403 })),
    );
    assert.equal(refused.platformText, null);
  });

  test('as a refusal in text is kept in the words of the platform (Moodle)', async () => {
    const refusal = register(() => new Response('missing_domain\n', { status: 400 }));
    const failure = await expectFailure('registration-refused', refusal);
    assert.equal(failure.platformText, 'missing_domain');
  });

  test('without a client, or none at all, is said to be so', async () => {
    await expectFailure(
      'registration-response-invalid',
      register(() => Response.json({ ok: true })),
    );
    await expectFailure(
      'registration-unreachable',
      register(() => Promise.reject(new TypeError('down'))),
    );
  });

  test('makes a registration whose deployment waits for an administrator', async () => {
    const platform = await fetchFrom(answering(configuration));
    const client = {
      clientId: 'abc',
      deploymentId: '3',
      scopes: [ltiScopes.score],
      registrationClientUri: null,
    };
    assert.deepEqual(registrationFrom(platform, client), {
      issuer: host,
      clientId: 'abc',
      authorizationEndpoint: `${host}/auth`,
      tokenEndpoint: `${host}/token`,
      tokenAudience: null,
      jwksUri: `${host}/jwks`,
      scopes: [ltiScopes.score],
      deployments: [{ deploymentId: '3', status: 'pending' }],
      platformFamily: 'moodle',
      idTokenAlgorithm: 'RS256',
    });
  });

  test('ends with the message that closes the frame', () => {
    assert.match(registrationCloseScript(), /subject: 'org\.imsglobal\.lti\.close'/);
  });
});
