import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createLocalJWKSet, jwtVerify, SignJWT } from 'jose';
import type { JSONWebKeySet } from 'jose';
import { platformKey } from '../conformance/lti/support/platform-keys.ts';
import type { PlatformKey } from '../conformance/lti/support/platform-keys.ts';
import type { Clock } from '../../src/server/kernel/clock.ts';

type Json = Readonly<Record<string, unknown>>;
/** Status, body and headers. */
type Reply = readonly [number, unknown, Readonly<Record<string, string>>?];

export interface PostedScore {
  readonly path: string;
  readonly status: number;
  readonly score: {
    readonly userId: string;
    readonly scoreGiven: number;
    readonly scoreMaximum: number;
    readonly activityProgress: string;
    readonly gradingProgress: string;
    readonly timestamp: string;
  };
}

export interface PlatformLineItem {
  readonly id: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId?: string;
  readonly tag?: string;
}

const scoreScope = 'https://purl.imsglobal.org/spec/lti-ags/scope/score';

/**
 * A learning platform on the loopback interface: registers tools, signs launches, gives tokens
 * against signed assertions and keeps a gradebook that holds to the timestamps of AGS 2.0 §3.4.
 */
export class LtiPlatform {
  readonly clientId = 'client-1';
  readonly deploymentId = 'deployment-1';
  readonly scopes = [
    'https://purl.imsglobal.org/spec/lti-ags/scope/lineitem',
    'https://purl.imsglobal.org/spec/lti-ags/scope/result.readonly',
    scoreScope,
    'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
  ];
  /** Members of the openid-configuration that differ from a sound one's. */
  configuration: Json = {};
  /** The deployment named in answers to registrations; null: it is told at the first launch only. */
  namedDeployment: string | null = 'deployment-1';
  /** Members of the answer to a registration that differ from what was asked. */
  granted: Json = {};
  /** Statuses to answer the next requests for the configuration with, in place of it. */
  readonly configurationReplies: (readonly [number, string])[] = [];
  /** What the next registrations are answered with in place of a client id. */
  readonly registrationReplies: { status: number; body: string }[] = [];
  readonly registrationRequests: { authorization: string | undefined; body: Json }[] = [];
  readonly tokenRequests: { scope: string; claims: Json }[] = [];
  /** Columns that the tool made, of every context. */
  readonly lineItems: PlatformLineItem[] = [];
  /** Statuses to refuse the next questions for columns with. */
  readonly lineItemReplies: number[] = [];
  /** Runs when columns are asked for or made, before that is answered. */
  whenColumnsAsked: () => Promise<void> = () => Promise.resolve();
  /** Paths of columns that somebody removed. */
  readonly goneColumns = new Set<string>();
  /** Statuses to refuse the next scores with; a 429 asks to wait for 30 seconds. */
  readonly scoreReplies: number[] = [];
  readonly posts: PostedScore[] = [];
  /** Runs when a score came in, before it is answered. */
  whenScored: () => Promise<void> = () => Promise.resolve();
  /** Members of its contexts, by path of their roster. */
  readonly rosters = new Map<string, readonly Json[]>();
  /** What the next questions for members are answered with in place of a page; null: the page. */
  readonly rosterReplies: (Reply | null)[] = [];
  /** Members in a page; the link to the next one forgets the role, as some platforms do. */
  rosterPageSize = 2;
  readonly rosterRequests: URLSearchParams[] = [];
  /** Every request as it came over the wire: its line, its headers and its body. */
  readonly received: string[] = [];
  /** How often somebody asked for its key set. */
  keySetFetches = 0;
  /** The latest timestamp per line item and person. */
  readonly latest = new Map<string, number>();
  readonly #clock: Clock;
  readonly #tokens = new Set<string>();
  readonly #server = createServer((request, response) => {
    void this.#answer(request, response);
  });

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get configurationUrl(): string {
    return `${this.issuer}/.well-known/openid-configuration`;
  }

  get now(): number {
    return Math.floor(this.#clock.now().getTime() / 1000);
  }

  /** Signs as the platform does, or with what the test changes about that. */
  async sign(claims: Json, changes: { key?: PlatformKey; kid?: string } = {}): Promise<string> {
    const key = changes.key ?? (await platformKey('platform'));
    return new SignJWT({ ...claims })
      .setProtectedHeader({ alg: key.alg, kid: changes.kid ?? key.kid, typ: 'JWT' })
      .sign(key.privateKey);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [status, body, headers = {}] = await this.#route(request);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  }

  async #route(request: IncomingMessage): Promise<Reply> {
    const { pathname, searchParams } = new URL(request.url ?? '', this.issuer);
    const { authorization } = request.headers;
    const sent = await text(request);
    this.received.push([request.url, JSON.stringify(request.headers), sent].join('\n'));
    switch (`${request.method ?? ''} ${pathname}`) {
      case 'GET /.well-known/openid-configuration':
        return (
          this.configurationReplies.shift() ?? [
            200,
            { ...this.#soundConfiguration(), ...this.configuration },
          ]
        );
      case 'POST /register':
        return this.#register(authorization, sent);
      case 'GET /keys':
        this.keySetFetches++;
        return [200, { keys: [(await platformKey('platform')).publicJwk] }];
      case 'POST /token':
        return this.#grant(new URLSearchParams(sent));
    }
    if (!this.#tokens.has(authorization ?? '')) return [401, ''];
    if (this.rosters.has(pathname)) return this.#members(pathname, searchParams);
    if (pathname.endsWith('/lineitems')) return this.#lineItems(pathname, request.method, sent);
    if (!pathname.endsWith('/scores')) return [404, ''];
    await this.whenScored();
    const status = this.#score(pathname, sent);
    return [status, '', status === 429 ? { 'Retry-After': '30' } : {}];
  }

  #soundConfiguration(): Json {
    const { issuer } = this;
    return {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      registration_endpoint: `${issuer}/register`,
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', ...this.scopes],
      claims_supported: ['iss', 'sub', 'name', 'given_name', 'family_name', 'email'],
      'https://purl.imsglobal.org/spec/lti-platform-configuration': {
        product_family_code: 'test-lms',
        version: '1',
        messages_supported: [
          { type: 'LtiResourceLinkRequest', placements: ['course_navigation'] },
          {
            type: 'LtiDeepLinkingRequest',
            placements: ['ContentArea', 'link_selection', 'assignment_selection'],
          },
          { type: 'LtiSubmissionReviewRequest' },
        ],
      },
    };
  }

  #register(authorization: string | undefined, sent: string): Reply {
    const body = JSON.parse(sent) as Json;
    this.registrationRequests.push({ authorization, body });
    const refusal = this.registrationReplies.shift();
    if (refusal) return [refusal.status, refusal.body];
    const name = 'https://purl.imsglobal.org/spec/lti-tool-configuration';
    const configuration = {
      ...(body[name] as Json),
      ...(this.namedDeployment === null ? {} : { deployment_id: this.namedDeployment }),
    };
    return [200, { ...body, client_id: this.clientId, [name]: configuration, ...this.granted }];
  }

  /** Client credentials against a signed assertion (Security Framework §4.1; RFC 7523). */
  async #grant(form: URLSearchParams): Promise<Reply> {
    const jwksUri = this.registrationRequests.at(-1)?.body.jwks_uri;
    const keys = (await (await fetch(String(jwksUri))).json()) as JSONWebKeySet;
    const { payload } = await jwtVerify(
      form.get('client_assertion') ?? '',
      createLocalJWKSet(keys),
      {
        issuer: this.clientId,
        subject: this.clientId,
        audience: `${this.issuer}/token`,
        currentDate: this.#clock.now(),
        requiredClaims: ['jti', 'exp', 'iat'],
      },
    );
    const scope = form.get('scope') ?? '';
    this.tokenRequests.push({ scope, claims: payload });
    const token = `token-${this.tokenRequests.length}`;
    this.#tokens.add(`Bearer ${token}`);
    return [200, { access_token: token, token_type: 'Bearer', expires_in: 3600, scope }];
  }

  /** A page of members (NRPS 2.0 §2.4), of the role that is asked for. */
  #members(path: string, query: URLSearchParams): Reply {
    this.rosterRequests.push(query);
    const reply = this.rosterReplies.shift();
    if (reply) return reply;
    const role = query.get('role');
    const all = (this.rosters.get(path) ?? []).filter(
      ({ roles }) => role === null || (roles as string[]).includes(role.replace(/^.*#/, '')),
    );
    const from = Number(query.get('from') ?? 0);
    const end = from + this.rosterPageSize;
    const next = `<${this.issuer}${path}?from=${end}>; rel="next"`;
    return [
      200,
      { id: path, context: { id: 'course-1' }, members: all.slice(from, end) },
      end < all.length ? { Link: next } : {},
    ];
  }

  async #lineItems(path: string, method: string | undefined, sent: string): Promise<Reply> {
    await this.whenColumnsAsked();
    const refusal = this.lineItemReplies.shift();
    if (refusal !== undefined) return [refusal, ''];
    const place = `${this.issuer}${path}`;
    if (method === 'GET') {
      return [
        200,
        this.lineItems.filter(
          ({ id }) => id.startsWith(`${place}/`) && !this.goneColumns.has(new URL(id).pathname),
        ),
      ];
    }
    const given = JSON.parse(sent) as Omit<PlatformLineItem, 'id'>;
    const item = { ...given, id: `${place}/${this.lineItems.length + 1}` };
    this.lineItems.push(item);
    return [201, item];
  }

  #score(path: string, sent: string): number {
    const score = JSON.parse(sent) as PostedScore['score'];
    const key = `${path} ${score.userId}`;
    const at = Date.parse(score.timestamp);
    const isLate = at <= (this.latest.get(key) ?? -Infinity);
    const isGone = this.goneColumns.has(path.slice(0, -'/scores'.length));
    const status = this.scoreReplies.shift() ?? (isGone ? 404 : isLate ? 409 : 204);
    if (status === 204) this.latest.set(key, at);
    this.posts.push({ path, status, score });
    return status;
  }
}
