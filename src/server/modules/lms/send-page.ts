import type { ServerResponse } from 'node:http';
import { setPagePolicy } from '../../http/security-headers.ts';
import { renderPage } from '../../kernel/html.ts';
import type { PlainPage } from '../../kernel/html.ts';

/** Pages around a launch hold nothing to be clicked on unknowingly, and stand in any platform. */
export function sendPage(
  response: ServerResponse,
  page: PlainPage,
  status: number,
  options: { readonly formAction?: readonly string[] } = {},
): void {
  const nonce = setPagePolicy(response, ['*'], options);
  response.statusCode = status;
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(renderPage(page, nonce));
}
