import { languageOf } from '../../../http/request-language.ts';
import type { RawRoute } from '../../../http/route.ts';
import { setPagePolicy } from '../../../http/security-headers.ts';
import { renderPage } from '../../../kernel/html.ts';
import { organisationId } from '../../administration/index.ts';
import { logoutPage } from './saml-pages.ts';
import { samlPathsOf } from './saml-paths.ts';
import { SamlRefused } from './saml-refused.ts';
import type { SamlOptions } from './saml.routes.ts';
import { takeLogout } from './take-logout.ts';

/** Single logout of one organisation each, by the redirect binding (SAML profiles 4.4). */
export function samlLogoutRoute({ publicUrl, encryption, logger }: SamlOptions): RawRoute {
  return {
    methods: ['get'],
    path: '/saml/:key/logout',
    permission: 'anyone: the identity provider proves itself by its signature (SAML profiles 4.4)',
    body: 'none',
    handle: async (request, response, { inTransaction }) => {
      const key = String(request.params.key);
      const tenantId = organisationId(key);
      const query = request.originalUrl.split('?').slice(1).join('?');
      let refused: SamlRefused | null = null;
      try {
        const answer = await inTransaction({ tenantId, actorId: null }, (work) =>
          takeLogout(work, query, { paths: samlPathsOf(publicUrl, key), encryption }),
        );
        if (answer !== null) {
          response.status(303).set('Cache-Control', 'no-store').location(answer).end();
          return;
        }
      } catch (error) {
        if (!(error instanceof SamlRefused)) throw error;
        refused = error;
        const correlationId = String(response.locals.correlationId);
        logger.warn({ reason: refused.reason, correlationId }, 'sign-out refused');
      }
      const isUnknown = refused?.reason === 'connection-unknown';
      const page = logoutPage(refused?.reason ?? null, languageOf(request));
      const nonce = setPagePolicy(response, []);
      response.status(refused === null ? 200 : isUnknown ? 404 : 400);
      response.set('Cache-Control', 'no-store').type('html').send(renderPage(page, nonce));
    },
  };
}
