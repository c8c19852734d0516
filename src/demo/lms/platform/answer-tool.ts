import type { Request, Response } from 'express';
import type { LmsContext } from '../lms-context.ts';
import type { RequestFailure } from '../request-failure.ts';

/** Tells a tool what went wrong with its call, in the form that this platform has for it. */
export function answerTool(
  { behaviour }: LmsContext,
  request: Request,
  response: Response,
  { status, code, message }: RequestFailure,
): void {
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  if (behaviour.registrationErrors === 'text' && request.path.endsWith('/registrations')) {
    response.type('text/plain').send(message);
    return;
  }
  if (behaviour.tokenErrors === 'broken-json' && request.path.endsWith('/token')) {
    const words = code === 'invalid_scope' ? code : message;
    response.status(400).type('text/html').send(`{"error": "${words}"}`);
    return;
  }
  response.json({ error: code ?? 'invalid_request', error_description: message });
}
