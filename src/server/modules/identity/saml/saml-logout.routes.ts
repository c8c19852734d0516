import type { SamlRefusal } from '../../../../contract/index.ts';
import { correlationIdOf } from '../../../http/correlation-id.ts';
import { languageOf } from '../../../http/request-language.ts';
import type { RawRoute } from '../../../http/route.ts';
import { setPagePolicy } from '../../../http/security-headers.ts';
import { renderPage } from '../../../kernel/html.ts';
import { organisationId } from '../../administration/index.ts';
import { createProblemRecorder } from './record-problem.ts';
import { logoutPage } from './saml-pages.ts';
import type { LogoutEnd } from './saml-pages.ts';
import { samlPathsOf } from './saml-paths.ts';
import { SamlRefused } from './saml-refused.ts';
import type { SamlOptions } from './saml.routes.ts';
import { takeLogout } from './take-logout.ts';
import type { TakenLogout } from './take-logout.ts';

/** Single logout of one organisation each, by the redirect binding (SAML profiles 4.4). */
export function samlLogoutRoute({ publicUrl, encryption, logger }: SamlOptions): RawRoute {
  const recordProblem = createProblemRecorder(logger);
  return {
    methods: ['get'],
    path: '/saml/:key/logout',
    permission: 'anyone: the identity provider proves itself by its signature (SAML profiles 4.4)',
    body: 'none',
    handle: async (request, response, { inTransaction }) => {
      const key = String(request.params.key);
      const tenantId = organisationId(key);
      const paths = samlPathsOf(publicUrl, key);
      const query = request.originalUrl.split('?').slice(1).join('?');
      const correlationId = correlationIdOf(response);
      const taken = await takenOrRefused(() =>
        inTransaction({ tenantId, actorId: null }, (work) =>
          takeLogout(work, query, { paths, encryption }),
        ),
      );
      response.set('Cache-Control', 'no-store');
      if (taken.kind === 'answer') {
        response.status(303).location(taken.address).end();
        return;
      }
      const isUnknown = taken.kind === 'refused' && taken.reason === 'connection-unknown';
      if (taken.kind === 'refused') {
        logger.warn({ reason: taken.reason, correlationId }, 'sign-out refused');
        if (!fromAnybody.has(taken.reason)) {
          await recordProblem(inTransaction, tenantId, `logout-${taken.reason}`, correlationId);
        }
      }
      const page = logoutPage(taken, { correlationId, paths }, languageOf(request));
      const nonce = setPagePolicy(response, []);
      response.status(taken.kind !== 'refused' ? 200 : isUnknown ? 404 : 400).type('html');
      response.send(renderPage(page, nonce));
    },
  };
}

/** Nothing of an identity provider's in it, and so nothing that an administrator could act on. */
const fromAnybody = new Set<SamlRefusal>(['connection-unknown', 'not-saml', 'unsigned']);

/** A refusal ends in a page as everything else does. */
async function takenOrRefused(
  take: () => Promise<TakenLogout>,
): Promise<LogoutEnd | Extract<TakenLogout, { kind: 'answer' }>> {
  try {
    return await take();
  } catch (error) {
    if (!(error instanceof SamlRefused)) throw error;
    return { kind: 'refused', reason: error.reason };
  }
}
