import type { RequestHandler } from 'express';
import { newId } from '../kernel/ids.ts';

/** Gives each request an id that its answer, its errors and its log lines carry. */
export const assignCorrelationId: RequestHandler = (_request, response, next) => {
  const correlationId = newId();
  response.locals.correlationId = correlationId;
  response.set('X-Correlation-Id', correlationId);
  next();
};
