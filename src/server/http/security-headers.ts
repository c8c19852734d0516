import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** Headers for every answer; framing is decided per page by `allowFraming`. */
export function securityHeaders(
  isHttps: boolean,
): (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void {
  return helmet({
    contentSecurityPolicy: false,
    frameguard: false,
    // The platform's pages load the logo from here.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // The new-window fallback of a launch talks to its opener.
    crossOriginOpenerPolicy: { policy: 'unsafe-none' },
    strictTransportSecurity: isHttps,
    referrerPolicy: { policy: 'strict-origin' },
  });
}

/**
 * Sets the content security policy of a page.
 * @param frameOrigins origins that may frame it; none: top level only
 * @returns the nonce that the page's own scripts and styles carry
 */
export function setPagePolicy(
  response: ServerResponse,
  frameOrigins: readonly string[],
  options: { formAction?: readonly string[]; connect?: readonly string[] } = {},
): string {
  const nonce = randomBytes(16).toString('base64');
  const frames = frameOrigins.length > 0 ? frameOrigins.join(' ') : "'none'";
  response.setHeader(
    'Content-Security-Policy',
    [
      "default-src 'none'",
      `script-src 'self' 'nonce-${nonce}'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      ['connect-src', "'self'", ...(options.connect ?? [])].join(' '),
      "manifest-src 'self'",
      "base-uri 'none'",
      `form-action 'self'${(options.formAction ?? []).map((origin) => ` ${origin}`).join('')}`,
      `frame-ancestors ${frames}`,
    ].join('; '),
  );
  return nonce;
}
