import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { escapeHtml } from '../../../kernel/html.ts';
import { checkDocument } from './check-document.ts';
import { SamlRefused } from './saml-refused.ts';
import { attributeOf, childOf, childrenOf, isNamed, namespaces, textOf } from './xml.ts';

/** What an identity provider called a sign-in, by which it can be asked to end it. */
export const samlSignInSchema = z.object({
  nameId: z.string(),
  nameIdFormat: z.string().nullable(),
  sessionIndex: z.string().nullable(),
});
export type SamlSignIn = z.infer<typeof samlSignInSchema>;

/** Who tells whom, and when. */
interface Envelope {
  readonly issuer: string;
  readonly destination: string;
  readonly now: Date;
}

const openingOf = (name: string, { destination, now }: Envelope, more = ''): string =>
  `<samlp:${name} xmlns:samlp="${namespaces.protocol}" xmlns:saml="${namespaces.assertion}" ID="_${randomUUID()}" Version="2.0" IssueInstant="${now.toISOString()}" Destination="${escapeHtml(destination)}"${more}>`;
const issuerOf = ({ issuer }: Envelope): string =>
  `<saml:Issuer>${escapeHtml(issuer)}</saml:Issuer>`;

/** Asks the identity provider to sign somebody out (SAML core 3.7.1). */
export function logoutRequest(signIn: SamlSignIn, envelope: Envelope): string {
  const format = signIn.nameIdFormat === null ? '' : ` Format="${escapeHtml(signIn.nameIdFormat)}"`;
  const session =
    signIn.sessionIndex === null
      ? ''
      : `<samlp:SessionIndex>${escapeHtml(signIn.sessionIndex)}</samlp:SessionIndex>`;
  return `${openingOf('LogoutRequest', envelope)}${issuerOf(envelope)}<saml:NameID${format}>${escapeHtml(signIn.nameId)}</saml:NameID>${session}</samlp:LogoutRequest>`;
}

/** Tells the identity provider that its request was done (SAML core 3.7.2). */
export function logoutResponse(inResponseTo: string, envelope: Envelope): string {
  const answered = ` InResponseTo="${escapeHtml(inResponseTo)}"`;
  return `${openingOf('LogoutResponse', envelope, answered)}${issuerOf(envelope)}<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status></samlp:LogoutResponse>`;
}

export interface LogoutWish {
  readonly id: string;
  readonly nameId: string;
  /** Of the sign-ins that are to end; empty: all of that name. */
  readonly sessionIndexes: readonly string[];
}

const minute = 60_000;
const skew = minute;
const longestAge = 5 * minute;

/**
 * Reads a LogoutRequest whose signature was verified.
 * @param expected who sends it, to which address, and what time it is
 * @throws SamlRefused `not-saml`, `issuer-mismatch`, `destination-mismatch`, `not-yet-valid`, `expired`
 */
export function readLogoutRequest(xml: string, expected: Envelope): LogoutWish {
  const request = checkDocument(xml).documentElement;
  if (!request || !isNamed(request, 'protocol', 'LogoutRequest')) throw new SamlRefused('not-saml');
  const id = attributeOf(request, 'ID');
  if (id === null || request.getAttribute('Version') !== '2.0') throw new SamlRefused('not-saml');
  if (textOf(childOf(request, 'assertion', 'Issuer')) !== expected.issuer) {
    throw new SamlRefused('issuer-mismatch');
  }
  // What is signed by the redirect binding has to say where it goes (SAML bindings 3.4.5.2).
  if (request.getAttribute('Destination') !== expected.destination) {
    throw new SamlRefused('destination-mismatch');
  }
  checkTimes(request.getAttribute('IssueInstant'), attributeOf(request, 'NotOnOrAfter'), expected);
  const nameId = textOf(childOf(request, 'assertion', 'NameID'));
  if (nameId === '') throw new SamlRefused('subject-missing');
  return {
    id,
    nameId,
    sessionIndexes: childrenOf(request, 'protocol', 'SessionIndex').map(textOf),
  };
}

function checkTimes(issued: string | null, until: string | null, { now }: Envelope): void {
  const issuedAt = Date.parse(issued ?? '');
  if (Number.isNaN(issuedAt)) throw new SamlRefused('not-saml');
  if (issuedAt > now.getTime() + skew) throw new SamlRefused('not-yet-valid');
  const end = until === null ? Infinity : Date.parse(until) + skew;
  if (issuedAt + longestAge + skew < now.getTime() || !(now.getTime() < end)) {
    throw new SamlRefused('expired');
  }
}
