import type { IncomingMessage, ServerResponse } from 'node:http';
import { newId } from '../kernel/ids.ts';

const header = 'X-Correlation-Id';

/** Gives each request an id that its answer, its errors and its log lines carry. */
export function assignCorrelationId(
  _request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  response.setHeader(header, newId());
  next();
}

/** @returns the id of the request that is answered */
export function correlationIdOf(response: ServerResponse): string {
  return String(response.getHeader(header));
}
