// What ties a state to a browser: a value that only its login gave out, made of the state and a
// secret, so that whoever sees the state in a URL cannot make it.
import { createHash } from 'node:crypto';
import type { LtiToolOptions } from '../lti-tool-options.ts';
import type { BindingCookie } from '../login-redirect.ts';
import { isSignatureOf, signText } from './hmac.ts';
import { stateLifetimeSeconds } from './state-token.ts';

/** Names of the hidden fields that a page of the tool adds to the platform's own. */
export const launchFieldNames = { binding: 'lti_binding', windowTicket: 'lti_ticket' } as const;

const ticketLifetimeSeconds = 120;

/** The name under which browser and platform keep the binding of one state. */
export function bindingName(state: string): string {
  return `lti-${createHash('sha256').update(state).digest('base64url').slice(0, 22)}`;
}

/** The value that proves that a browser asked for a state. */
export function bindingValue(options: LtiToolOptions, state: string): string {
  return signText(options.stateKeys, 'binding', state);
}

export function isBindingValue(options: LtiToolOptions, state: string, value: string): boolean {
  return isSignatureOf(options.stateKeys, 'binding', state, value);
}

/** Sent back by the launch URL only, also from inside a frame of another site. */
export function bindingCookie(name: string, value: string, launchUrl: string): BindingCookie {
  const path = new URL(launchUrl).pathname;
  const attributes = 'Secure; HttpOnly; SameSite=None; Partitioned';
  return {
    name,
    value,
    path,
    maxAgeSeconds: stateLifetimeSeconds,
    header: `${name}=${value}; Path=${path}; Max-Age=${stateLifetimeSeconds}; ${attributes}`,
  };
}

/** A ticket with which the tool's own page may post an unbound launch to a new window. */
export function makeWindowTicket(options: LtiToolOptions, state: string): string {
  const expiresAt = Math.floor(options.now().getTime() / 1000) + ticketLifetimeSeconds;
  const signature = signText(options.stateKeys, 'window-ticket', `${expiresAt}\n${state}`);
  return `${expiresAt}.${signature}`;
}

export function isWindowTicket(options: LtiToolOptions, state: string, ticket: string): boolean {
  const [expiresAt = '', signature = ''] = ticket.split('.');
  const isOurs = isSignatureOf(
    options.stateKeys,
    'window-ticket',
    `${expiresAt}\n${state}`,
    signature,
  );
  return isOurs && options.now().getTime() < Number(expiresAt) * 1000;
}
