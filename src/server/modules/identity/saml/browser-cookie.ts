import type { Request, Response } from 'express';
import { hashSecret, newSecret } from '../../../kernel/ids.ts';

const name = 'mentorklik-sign-in';
const secondsKept = 600;

/** @returns what the cookie of this browser says; null where it has none */
function readCookie(request: Request): string | null {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const value = pairs.find(([key]) => key === name)?.[1];
  return value !== undefined && /^[\w-]{43}$/.test(value) ? value : null;
}

/** @returns the hash by which a request remembers its browser; null without a cookie */
export function browserHashOf(request: Request): Buffer | null {
  const value = readCookie(request);
  return value === null ? null : hashSecret(value);
}

/**
 * Marks the browser that asks, so that only it can bring the answer: nobody can be signed in as somebody
 * else by a form on another's page. The answer is posted from the identity provider's site, which is why
 * the cookie is sent across sites where that may be.
 */
export function markBrowser(request: Request, response: Response, isHttps: boolean): Buffer {
  const value = readCookie(request) ?? newSecret();
  response.cookie(name, value, {
    httpOnly: true,
    path: '/saml',
    maxAge: secondsKept * 1000,
    secure: isHttps,
    sameSite: isHttps ? 'none' : 'lax',
  });
  return hashSecret(value);
}
