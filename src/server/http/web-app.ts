import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import type { Router } from 'express';
import { setPagePolicy } from './security-headers.ts';

const directory = join(import.meta.dirname, '../../../dist/web');

/** @returns the page of the build as it is now; null when there is none (API tests run without) */
async function readPage(): Promise<string | null> {
  try {
    return await readFile(join(directory, 'index.html'), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Serves the built web app: its files, and its page for every other address that a browser opens.
 * @param options.originsOf origins that may frame the page, and that it may connect to beside its own,
 *   by the registration or connection that its `via` parameter names; the page itself holds nothing
 *   that a session is not needed for
 */
export function createWebApp(options: {
  originsOf: (via: string) => Promise<{
    readonly frame: readonly string[];
    readonly connect: readonly string[];
  }>;
}): Router {
  const router = express.Router();
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), {
      immutable: true,
      maxAge: '1y',
      fallthrough: false,
    }),
  );
  router.use(express.static(directory, { index: false, maxAge: '1h' }));
  router.get('/{*path}', async (request, response, next) => {
    if (!request.accepts('html')) {
      next();
      return;
    }
    const via = typeof request.query.via === 'string' ? request.query.via : null;
    const { frame, connect } =
      via === null ? { frame: [], connect: [] } : await options.originsOf(via);
    const nonce = setPagePolicy(response, frame, { connect });
    response.set('Cache-Control', 'no-store');
    const html = await readPage();
    if (html === null) {
      response.status(503).type('text').send('The web app is not built: run `npm run build`.');
      return;
    }
    response.type('html').send(html.replaceAll('__CSP_NONCE__', nonce));
  });
  return router;
}
