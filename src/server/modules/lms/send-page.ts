import type { Response } from 'express';
import { setPagePolicy } from '../../http/security-headers.ts';
import { renderPage } from '../../kernel/html.ts';
import type { PlainPage } from '../../kernel/html.ts';

/** Pages around a launch hold nothing to be clicked on unknowingly, and stand in any platform. */
export function sendPage(
  response: Response,
  page: PlainPage,
  status: number,
  options: { readonly formAction?: readonly string[] } = {},
): void {
  const nonce = setPagePolicy(response, ['*'], options);
  response.status(status).set('Cache-Control', 'no-store').type('html');
  response.send(renderPage(page, nonce));
}
