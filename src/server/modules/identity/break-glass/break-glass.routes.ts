import { text } from '../../../../content/catalogue.ts';
import { languageOf } from '../../../http/request-language.ts';
import type { RawRoute } from '../../../http/route.ts';
import { setPagePolicy } from '../../../http/security-headers.ts';
import { escapeHtml, renderPage } from '../../../kernel/html.ts';
import { organisationId } from '../../administration/index.ts';
import { takeBreakGlassLink } from './break-glass-links.ts';

const path = '/break-glass/:key';
const permission = 'anyone: the one-time code that an operator made proves them';

/**
 * The link opens a page with a button, and only the button uses it up: what looks at links before people
 * do must not.
 */
export function breakGlassRoutes(publicUrl: string): RawRoute[] {
  return [
    {
      methods: ['get'],
      path,
      permission,
      body: 'none',
      handle: (request, response) => {
        const language = languageOf(request);
        const say = (key: string): string => text(language, 'sign-in', `breakGlass.${key}`);
        const code = typeof request.query.code === 'string' ? request.query.code : '';
        const nonce = setPagePolicy(response, []);
        response.set('Cache-Control', 'no-store').type('html');
        const page = {
          language,
          title: say('title'),
          paragraphs: [say('text')],
          extra: `<form method="post"><input type="hidden" name="code" value="${escapeHtml(code)}"><button type="submit">${escapeHtml(say('action'))}</button></form>`,
        };
        response.send(renderPage(page, nonce));
        return Promise.resolve();
      },
    },
    {
      methods: ['post'],
      path,
      permission,
      body: 'form',
      handle: async (request, response, { inTransaction }) => {
        const tenantId = organisationId(String(request.params.key));
        const { code } = { ...(request.body as object) } as { code?: unknown };
        const ticket = await inTransaction({ tenantId, actorId: null }, (work) =>
          takeBreakGlassLink(work, typeof code === 'string' ? code : ''),
        );
        response.set('Cache-Control', 'no-store');
        if (ticket !== null) {
          response.status(303).location(`${publicUrl}/#ticket=${ticket}`).end();
          return;
        }
        const language = languageOf(request);
        const say = (key: string): string => text(language, 'sign-in', `breakGlass.${key}`);
        const nonce = setPagePolicy(response, []);
        const page = { language, title: say('refusedTitle'), paragraphs: [say('refusedText')] };
        response.status(401).type('html').send(renderPage(page, nonce));
      },
    },
  ];
}
