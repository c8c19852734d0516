import type { Request, Response } from 'express';
import {
  beginLogin,
  findRefusedRegistration,
  LaunchRejected,
  planBinding,
  publicKeySet,
  verifyLaunch,
} from '../../../../lti/index.ts';
import type { LtiToolOptions } from '../../../../lti/index.ts';
import type { RawRoute, RawTools } from '../../http/route.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Logger } from '../../kernel/logger.ts';
import { arrive } from './arrive.ts';
import { checkLaunchAllowed, LaunchNotAllowed } from './launch-not-allowed.ts';
import { bindingPage, rejectionPage, storagePutPage } from './launch-pages.ts';
import type { RefusalCounter } from './platforms/refusal-counter.ts';
import type { KnownRegistration, Registrations } from './platforms/registrations.ts';
import { pluginManifest } from './plugin-manifest.ts';
import { repeatLaunch } from './repeat-launch.ts';
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
export function ltiRoutes(options: LtiRoutesOptions): RawRoute[] {
  const { tool, logger, publicUrl } = options;

  const login = guarded(options, async (request, response) => {
    const fields = (request.method === 'GET' ? request.query : request.body) as object;
    const redirect = await beginLogin({ ...fields }, tool());
    response.append('Set-Cookie', redirect.cookie.header);
    const page = storagePutPage(redirect, languageOf(request));
    if (page) sendPage(response, page, 200);
    else redirectTo(response, 302, redirect.redirectUrl);
  });

  const launch = guarded(options, async (request, response, { inTransaction }) => {
    const form: Readonly<Record<string, unknown>> = { ...(request.body as object) };
    const posted = { form, headers: request.headers };
    const plan = await planBinding(posted, tool());
    if (plan.kind !== 'bound') {
      const fields = {
        state: String(form.state),
        idToken: String(form.id_token),
      };
      sendPage(response, bindingPage(plan, fields, paths.launch, languageOf(request)), 200);
      return;
    }
    const verified = await verifyLaunch(posted, tool());
    checkLaunchAllowed(verified);
    const scope = { tenantId: verified.registration.tenantId, actorId: null };
    const { page, ticket } =
      (await repeatLaunch(options.database, options.clock.now(), verified)) ??
      (await inTransaction(scope, (work) => arrive(work, verified)));
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
        response.set('Cache-Control', 'public, max-age=300');
        response.json(publicKeySet(await options.signingKeys.list(), options.clock.now()));
      },
    },
  ];
}

/** Without the page that Express writes for browsers older than redirects. */
function redirectTo(response: Response, status: 302 | 303, url: string): void {
  response.status(status).location(url).end();
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
  happened: { request: Request; error: LaunchRejected; correlationId: string },
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

type Handle = (request: Request, response: Response, tools: RawTools) => Promise<void>;

/** Turns a rejection into a page that a person understands; the log gets the reason and no token. */
function guarded(options: LtiRoutesOptions, handle: Handle): Handle {
  return async (request, response, tools) => {
    try {
      await handle(request, response, tools);
    } catch (error) {
      const correlationId = String(response.locals.correlationId);
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
