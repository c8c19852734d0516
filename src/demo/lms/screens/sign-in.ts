import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Request, Response } from 'express';
import { findPerson } from '../lms-context.ts';
import type { LmsContext } from '../lms-context.ts';
import type { LmsPerson } from '../lms-person.ts';
import { RequestFailure } from '../request-failure.ts';

const cookieName = 'leerplein_person';

const sign = (context: LmsContext, value: string): string =>
  createHmac('sha256', context.state.secret).update(value).digest('base64url');

/** Signs the browser in as a person; the cookie is signed, and kept until the browser closes. */
export function signIn(context: LmsContext, response: Response, person: LmsPerson): void {
  const value = `${person.employeeNumber}.${sign(context, person.employeeNumber)}`;
  response.cookie(cookieName, value, { httpOnly: true, sameSite: 'lax', path: '/' });
}

export function signOut(response: Response): void {
  response.clearCookie(cookieName, { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** Who is signed in; null for nobody, and for a cookie that this LMS did not make. */
export function findSignedIn(context: LmsContext, request: Request): LmsPerson | null {
  const cookies = (request.get('cookie') ?? '').split(/; */);
  const value = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  const [employeeNumber, signature] = value?.slice(cookieName.length + 1).split('.') ?? [];
  if (!employeeNumber || !signature) return null;
  const expected = Buffer.from(sign(context, employeeNumber));
  const given = Buffer.from(signature);
  if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
  return findPerson(context, employeeNumber) ?? null;
}

/** @throws RequestFailure 401, which the screens answer with the choice of a person */
export function getSignedIn(context: LmsContext, request: Request): LmsPerson {
  const person = findSignedIn(context, request);
  if (!person) throw new RequestFailure(401, 'Choose who you are first.');
  return person;
}

/** @throws RequestFailure 401 or 403 */
export function getAdministrator(context: LmsContext, request: Request): LmsPerson {
  const person = getSignedIn(context, request);
  if (!person.isAdministrator) {
    throw new RequestFailure(403, 'Only administrators of the platform can do this.');
  }
  return person;
}

/** A path of this LMS to go on to; anything that leads elsewhere becomes the front page. */
export function toLocalPath(value: unknown): string {
  if (typeof value !== 'string' || !/^\/(?![/\\])/.test(value)) return '/';
  const url = new URL(value, 'http://localhost');
  return url.origin === 'http://localhost' ? `${url.pathname}${url.search}${url.hash}` : '/';
}
