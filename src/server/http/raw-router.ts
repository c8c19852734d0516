import express from 'express';
import type { RequestHandler, Router } from 'express';
import type { InTransaction } from '../jobs/work.ts';
import type { RawRoute } from './route.ts';

const pass: RequestHandler = (_request, _response, next) => next();

/** Bytes and fields of a form at most. */
export const formLimit = 256 * 1024;
export const formParameters = 100;

const parsers: Readonly<Record<RawRoute['body'], RequestHandler>> = {
  form: express.urlencoded({ extended: false, limit: formLimit, parameterLimit: formParameters }),
  json: express.json({ limit: '2mb' }),
  none: pass,
};

/** Mounts the routes that speak another standard than the contract's. */
export function createRawRouter(routes: readonly RawRoute[], inTransaction: InTransaction): Router {
  const router = express.Router();
  for (const route of routes) {
    for (const method of route.methods) {
      router[method](route.path, parsers[route.body], async (request, response) => {
        await route.handle(request, response, { inTransaction });
      });
    }
  }
  return router;
}
