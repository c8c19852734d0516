import type { Request, Response } from 'express';
import { correlationIdOf } from '../../../http/correlation-id.ts';
import { languageOf } from '../../../http/request-language.ts';
import type { RawRoute, RawTools } from '../../../http/route.ts';
import { setPagePolicy } from '../../../http/security-headers.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { renderPage } from '../../../kernel/html.ts';
import type { PlainPage } from '../../../kernel/html.ts';
import type { Logger } from '../../../kernel/logger.ts';
import { findOrganisationOf, organisationId } from '../../administration/index.ts';
import { acceptResponse } from './accept-response.ts';
import { markBrowser } from './browser-cookie.ts';
import { ownMetadata } from './own-metadata.ts';
import { createProblemRecorder } from './record-problem.ts';
import { findConnection, findRow } from './saml-connections.store.ts';
import type { KnownConnection, Provider } from './saml-connections.store.ts';
import { refusalPage, signInPage, testedPage } from './saml-pages.ts';
import { ownPageOf, samlPathsOf } from './saml-paths.ts';
import { SamlRefused } from './saml-refused.ts';
import { saveRequest } from './saml-requests.store.ts';
import { askProvider } from './saml-strategy.ts';
import { takeTest } from './test-saml.ts';

export interface SamlOptions {
  readonly publicUrl: string;
  readonly encryption: Encryption;
  readonly logger: Logger;
}

const proven =
  'anyone: the identity provider proves the person by its signature (SAML profiles 4.1)';

/** Sign-in page, request, answer and metadata of one organisation each (SAML profiles 4.1). */
export function samlRoutes(options: SamlOptions): RawRoute[] {
  const { publicUrl, encryption, logger } = options;
  const isHttps = publicUrl.startsWith('https:');
  const recordProblem = createProblemRecorder(logger);

  const signIn = guarded(async ({ request, response, key, tenantId, tools, language }) => {
    const { connection, organisation } = await tools.inTransaction(
      { tenantId, actorId: null },
      async (work) => ({
        connection: await findRow(work),
        organisation: await findOrganisationOf(work),
      }),
    );
    if (!organisation || !connection?.entity_id) throw new SamlRefused('connection-unknown');
    if (!connection.is_enabled) throw new SamlRefused('connection-disabled');
    const returnTo = encodeURIComponent(ownPageOf(request.query.returnTo));
    const loginUrl = `/saml/${key}/login?returnTo=${returnTo}`;
    sendPage(response, signInPage(organisation.name, loginUrl, language), 200);
  });

  const metadata = guarded(async ({ response, tenantId, key, tools }) => {
    const row = await tools.inTransaction({ tenantId, actorId: null }, findRow);
    if (!row) throw new SamlRefused('connection-unknown');
    response.set('Cache-Control', 'public, max-age=300').type('application/samlmetadata+xml');
    response.send(ownMetadata(row, samlPathsOf(publicUrl, key)));
  });

  const login = guarded(async ({ request, response, tenantId, key, tools }) => {
    const scope = { tenantId, actorId: null };
    const { connection, provider } = await findProvider(tools, tenantId, encryption);
    const { test, returnTo } = request.query;
    const isTest = typeof test === 'string';
    if (isTest && !(await tools.inTransaction(scope, (work) => takeTest(work, test)))) {
      throw new SamlRefused('request-unknown');
    }
    if (!connection.isEnabled && !isTest) throw new SamlRefused('connection-disabled');
    const browserHash = markBrowser(request, response, isHttps);
    const asked = { browserHash, returnTo: ownPageOf(returnTo), isTest };
    response.set('Cache-Control', 'no-store');
    await askProvider(request, response, {
      connection,
      provider,
      paths: samlPathsOf(publicUrl, key),
      saveRequest: (id) => tools.inTransaction(scope, (work) => saveRequest(work, id, asked)),
      isAsked: () => Promise.resolve(false),
    });
  });

  const accept = guarded(async ({ request, response, tenantId, key, tools, language }) => {
    const { connection, provider } = await findProvider(tools, tenantId, encryption);
    const accepted = await acceptResponse({
      request,
      response,
      tenantId,
      connection,
      provider,
      paths: samlPathsOf(publicUrl, key),
      inTransaction: tools.inTransaction,
      encryption,
    });
    if (accepted.kind === 'tested') {
      sendPage(response, testedPage(accepted.sent, language), 200);
      return;
    }
    logger.info({ tenantId }, 'signed in by SAML');
    const page = new URL(accepted.page, publicUrl);
    page.hash = `ticket=${accepted.ticket}`;
    response.status(303).set('Cache-Control', 'no-store').location(page.href).end();
  });

  /** Turns a refusal into a page in words; the log gets the reason and nothing of the assertion. */
  function guarded(handle: (visit: Visit) => Promise<void>): RawRoute['handle'] {
    return async (request, response, tools) => {
      const key = String(request.params.key);
      const visit = {
        request,
        response,
        tools,
        key,
        tenantId: organisationId(key),
        language: languageOf(request),
      };
      try {
        await handle(visit);
      } catch (error) {
        if (!(error instanceof SamlRefused)) throw error;
        const correlationId = correlationIdOf(response);
        logger.warn({ reason: error.reason, correlationId }, 'sign-in refused');
        const status = statusOf(error);
        if (status !== 404) {
          await recordProblem(tools.inTransaction, visit.tenantId, error.reason, correlationId);
        }
        const again = status === 404 || final.has(error.reason) ? null : `/saml/${key}/login`;
        sendPage(response, refusalPage(error, { correlationId, again }, visit.language), status);
      }
    };
  }

  return [
    { methods: ['get'], path: '/sign-in/:key', permission: proven, body: 'none', handle: signIn },
    {
      methods: ['get'],
      path: '/saml/:key/metadata',
      permission: 'anyone: addresses and certificates',
      body: 'none',
      handle: metadata,
    },
    {
      methods: ['get'],
      path: '/saml/:key/login',
      permission: proven,
      body: 'none',
      handle: login,
    },
    {
      methods: ['post'],
      path: '/saml/:key/acs',
      permission: proven,
      body: 'none',
      handle: accept,
    },
  ];
}

interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly tools: RawTools;
  /** The organisation's, as the address names it. */
  readonly key: string;
  readonly tenantId: string;
  readonly language: ReturnType<typeof languageOf>;
}

/**
 * @throws SamlRefused `connection-unknown` where there is nothing to sign in with; `provider-expired`
 */
async function findProvider(
  { inTransaction }: RawTools,
  tenantId: string,
  encryption: Encryption,
): Promise<{ connection: KnownConnection; provider: Provider }> {
  const { connection, now } = await inTransaction({ tenantId, actorId: null }, async (work) => ({
    connection: await findConnection(work, encryption),
    now: work.now,
  }));
  const provider = connection?.provider;
  if (!provider) throw new SamlRefused('connection-unknown');
  // What it says of its keys holds no longer (SAML metadata 2.3.2).
  if (provider.until !== null && provider.until <= now) throw new SamlRefused('provider-expired');
  return { connection, provider };
}

/** Where trying again changes nothing. */
const final = new Set<string>([
  'connection-disabled',
  'person-left',
  'person-unknown',
  'provider-expired',
]);

function statusOf({ reason }: SamlRefused): number {
  if (reason === 'connection-unknown') return 404;
  if (reason === 'too-large') return 413;
  return final.has(reason) ? 403 : 401;
}

/** Pages of signing in stand at top level only. */
function sendPage(response: Response, page: PlainPage, status: number): void {
  const nonce = setPagePolicy(response, []);
  response.status(status).set('Cache-Control', 'no-store').type('html');
  response.send(renderPage(page, nonce));
}
