import type { ServerResponse } from 'node:http';
import {
  beginLogin,
  findRefusedRegistration,
  LaunchRejected,
  planBinding,
  publicKeySet,
  verifyLaunch,
} from '../../../../lti/index.ts';
import type { LaunchRequest, LtiLaunch, LtiToolOptions } from '../../../../lti/index.ts';
import { correlationIdOf } from '../../http/correlation-id.ts';
import type { DirectRequest, DirectRoute, RawTools } from '../../http/route.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import { checkLaunchAllowed, LaunchNotAllowed } from './launch-not-allowed.ts';
import { bindingPage, rejectionPage, storagePutPage } from './launch-pages.ts';
import { letIn } from './let-in.ts';
import type { RefusalCounter } from './platforms/refusal-counter.ts';
import type { KnownRegistration, Registrations } from './platforms/registrations.ts';
import { pluginManifest } from './plugin-manifest.ts';
import { languageOf } from '../../http/request-language.ts';
import { sendPage } from './send-page.ts';
import type { SigningKeys } from './keys/signing-keys.ts';

export interface LtiRoutesOptions {
  /** Null until the module is connected. */
  readonly tool: () => LtiToolOptions;
  readonly database: Database;
  readonly registrations: Registrations;
  readonly refusals: RefusalCounter;
  readonly signingKeys: SigningKeys;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly publicUrl: string;
}

const { paths } = pluginManifest.lti;
const proven =
  'anyone: the platform proves the person by its signature (LTI Security Framework 5.1)';

/** Login initiation, launch and key set (LTI Security Framework 5.1, 6.3). */
export function ltiRoutes(options: LtiRoutesOptions): DirectRoute[] {
  const { tool, logger, publicUrl } = options;

  const login = guarded(options, async (request, response) => {
    const fields = (request.method === 'GET' ? request.query : request.body) as object;
    const redirect = await beginLogin({ ...fields }, tool());
    response.appendHeader('Set-Cookie', redirect.cookie.header);
    if (redirect.storage === null) redirectTo(response, 302, redirect.redirectUrl);
    else sendPage(response, storagePutPage(redirect, redirect.storage, languageOf(request)), 200);
  });

  const launch = guarded(options, async (request, response, { inTransaction }) => {
    const form: Readonly<Record<string, unknown>> = { ...(request.body as object) };
    const posted = { form, headers: request.headers };
    const verified = await verifyBound(posted, tool());
    if (verified === null) {
      const plan = await planBinding(posted, tool());
      if (plan.kind === 'bound') throw new Error('What is not bound to the browser has been.');
      const fields = {
        state: String(form.state),
        idToken: String(form.id_token),
      };
      sendPage(response, bindingPage(plan, fields, paths.launch, languageOf(request)), 200);
      return;
    }
    checkLaunchAllowed(verified);
    const { database, clock } = options;
    const { page, ticket } = await letIn({ database, now: clock.now(), inTransaction }, verified);
    logger.info({ registration: verified.registration.id }, 'launched');
    redirectTo(response, 303, entranceOf(verified.registration.id, `${publicUrl}${page}`, ticket));
  });

  return [
    { methods: ['get'], path: paths.login, permission: proven, body: 'none', handle: login },
    { methods: ['post'], path: paths.login, permission: proven, body: 'form', handle: login },
    { methods: ['post'], path: paths.launch, permission: proven, body: 'form', handle: launch },
    {
      methods: ['get'],
      path: paths.keySet,
      permission: 'anyone: public keys',
      body: 'none',
      handle: async (_request, response) => {
        const keySet = publicKeySet(await options.signingKeys.list(), options.clock.now());
        response.setHeader('Cache-Control', 'public, max-age=300');
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(keySet));
      },
    },
  ];
}

/**
 * @returns null where the browser has brought nothing that ties it to the login yet
 * @throws LaunchRejected with every other reason
 */
async function verifyBound(posted: LaunchRequest, tool: LtiToolOptions): Promise<LtiLaunch | null> {
  try {
    return await verifyLaunch(posted, tool);
  } catch (error) {
    if (error instanceof LaunchRejected && error.reason === 'browser-unbound') return null;
    throw error;
  }
}

/** @param url as `URL` writes it: in ASCII */
function redirectTo(response: ServerResponse, status: 302 | 303, url: string): void {
  response.statusCode = status;
  response.setHeader('Location', url);
  response.end();
}

/** Where the web app opens, with the ticket where no server sees it. */
function entranceOf(registrationId: string, page: string, ticket: string): string {
  const url = new URL(page);
  url.searchParams.set('via', registrationId);
  url.hash = `ticket=${ticket}`;
  return url.href;
}

/**
 * Keeps a refusal for the platform's administrator.
 * @returns whose platform it was, where that can be told
 */
async function recordRefusal(
  { tool, registrations, refusals }: LtiRoutesOptions,
  { inTransaction }: RawTools,
  happened: { request: DirectRequest; error: LaunchRejected; correlationId: string },
): Promise<KnownRegistration | null> {
  const { request, error, correlationId } = happened;
  const fields = { ...((request.method === 'GET' ? request.query : request.body) as object) };
  const refused = await findRefusedRegistration(fields, tool());
  const registration = refused && (await registrations.findById(refused.id));
  if (registration !== null) {
    await refusals.count(inTransaction, registration, {
      reason: error.reason,
      correlationId,
      deployment: error.deployment,
    });
  }
  return registration;
}

type Handle = DirectRoute['handle'];

/** Turns a rejection into a page that a person understands; the log gets the reason and no token. */
function guarded(options: LtiRoutesOptions, handle: Handle): Handle {
  return async (request, response, tools) => {
    try {
      await handle(request, response, tools);
    } catch (error) {
      const correlationId = correlationIdOf(response);
      if (error instanceof LaunchNotAllowed) {
        options.logger.warn({ reason: error.reason, correlationId }, 'launch not allowed');
        const about = { correlationId, isShared: false };
        sendPage(response, rejectionPage(error, about, languageOf(request)), 403);
        return;
      }
      if (!(error instanceof LaunchRejected)) throw error;
      options.logger.warn(
        { reason: error.reason, detail: error.detail, correlationId },
        'launch refused',
      );
      const happened = { request, error, correlationId };
      const registration = await recordRefusal(options, tools, happened);
      const about = { correlationId, isShared: registration?.isShared ?? false };
      const status = error.reason === 'registration-unknown' ? 404 : 401;
      sendPage(response, rejectionPage(error, about, languageOf(request)), status);
    }
  };
}
