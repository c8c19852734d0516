import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import type { Router } from 'express';
import { setPagePolicy } from './security-headers.ts';

const directory = join(import.meta.dirname, '../../../dist/web');

/**
 * Serves the built web app: its files, and its page for every other address that a browser opens.
 * @param options.frameOriginsOf origins that may frame the page, by the registration that its `via`
 *   parameter names; the page itself holds nothing that a session is not needed for
 */
export async function createWebApp(options: {
  frameOriginsOf: (via: string) => Promise<readonly string[]>;
}): Promise<Router> {
  const router = express.Router();
  const page = join(directory, 'index.html');
  // Commands and API tests run without a build; the page then says what is missing.
  const html = existsSync(page) ? await readFile(page, 'utf8') : null;
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', fallthrough: true }),
  );
  router.use(express.static(directory, { index: false, maxAge: '1h' }));
  router.get('/{*path}', async (request, response, next) => {
    if (!request.accepts('html')) {
      next();
      return;
    }
    const via = typeof request.query.via === 'string' ? request.query.via : null;
    const nonce = setPagePolicy(response, via === null ? [] : await options.frameOriginsOf(via));
    response.set('Cache-Control', 'no-store');
    if (html === null) {
      response.status(503).type('text').send('The web app is not built: run `npm run build`.');
      return;
    }
    response.type('html').send(html.replaceAll('__CSP_NONCE__', nonce));
  });
  return router;
}
