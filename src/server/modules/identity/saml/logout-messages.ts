import { randomUUID } from 'node:crypto';
import type { Element } from '@xmldom/xmldom';
import type { SamlSignIn } from '../../../http/session.ts';
import { escapeHtml } from '../../../kernel/html.ts';
import { checkDocument } from './check-document.ts';
import { decryptElement } from './decrypt-element.ts';
import { SamlRefused } from './saml-refused.ts';
import { attributeOf, childOf, childrenOf, isNamed, namespaces, textOf } from './xml.ts';

/** Who tells whom, and when. */
interface Envelope {
  readonly issuer: string;
  readonly destination: string;
  readonly now: Date;
}

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

const newMessageId = (): string => `_${randomUUID()}`;
const openingOf = (name: string, id: string, { destination, now }: Envelope, more = ''): string =>
  `<samlp:${name} xmlns:samlp="${namespaces.protocol}" xmlns:saml="${namespaces.assertion}" ID="${id}" Version="2.0" IssueInstant="${now.toISOString()}" Destination="${escapeHtml(destination)}"${more}>`;
const issuerOf = ({ issuer }: Envelope): string =>
  `<saml:Issuer>${escapeHtml(issuer)}</saml:Issuer>`;

/** Asks the identity provider to sign somebody out (SAML core 3.7.1). */
export function logoutRequest(
  signIn: SamlSignIn & { readonly nameId: string },
  envelope: Envelope,
): { readonly id: string; readonly xml: string } {
  const id = newMessageId();
  const format = signIn.nameIdFormat === null ? '' : ` Format="${escapeHtml(signIn.nameIdFormat)}"`;
  const session =
    signIn.sessionIndex === null
      ? ''
      : `<samlp:SessionIndex>${escapeHtml(signIn.sessionIndex)}</samlp:SessionIndex>`;
  const xml = `${openingOf('LogoutRequest', id, envelope)}${issuerOf(envelope)}<saml:NameID${format}>${escapeHtml(signIn.nameId)}</saml:NameID>${session}</samlp:LogoutRequest>`;
  return { id, xml };
}

/** Tells the identity provider that its request was done (SAML core 3.7.2). */
export function logoutResponse(inResponseTo: string, envelope: Envelope): string {
  const answered = ` InResponseTo="${escapeHtml(inResponseTo)}"`;
  return `${openingOf('LogoutResponse', newMessageId(), envelope, answered)}${issuerOf(envelope)}<samlp:Status><samlp:StatusCode Value="${success}"/></samlp:Status></samlp:LogoutResponse>`;
}

export interface LogoutWish {
  readonly id: string;
  readonly nameId: string;
  /** Of the sign-ins that are to end; empty: all of that name. */
  readonly sessionIndexes: readonly string[];
}

/**
 * Reads a LogoutRequest whose signature was verified.
 * @param expected who sends it, to which address, and what time it is
 * @param decryptionKey this product's own, PEM: the name may be encrypted
 * @throws SamlRefused
 */
export async function readLogoutRequest(
  xml: string,
  expected: Envelope,
  decryptionKey: string,
): Promise<LogoutWish> {
  const request = readMessage(xml, 'LogoutRequest', expected);
  return {
    id: attributeOf(request, 'ID') ?? '',
    nameId: await nameOf(request, decryptionKey),
    sessionIndexes: childrenOf(request, 'protocol', 'SessionIndex').map(textOf),
  };
}

/** What an identity provider answers to being asked to sign somebody out. */
interface LogoutAnswer {
  readonly inResponseTo: string | null;
  /** Whether the identity provider's own session, and all that hang on it, have ended. */
  readonly isDone: boolean;
}

/**
 * Reads a LogoutResponse whose signature was verified.
 * @param expected who sends it, to which address, and what time it is
 * @throws SamlRefused
 */
export function readLogoutResponse(xml: string, expected: Envelope): LogoutAnswer {
  const response = readMessage(xml, 'LogoutResponse', expected);
  const code = childOf(childOf(response, 'protocol', 'Status'), 'protocol', 'StatusCode');
  // A partial logout is told by a second code below success's own (SAML core 3.7.3.2).
  const isPartial = code !== undefined && childOf(code, 'protocol', 'StatusCode') !== undefined;
  return {
    inResponseTo: attributeOf(response, 'InResponseTo'),
    isDone: code?.getAttribute('Value') === success && !isPartial,
  };
}

/**
 * What both messages must be: of that kind, of that identity provider, for this address, and of now.
 * @throws SamlRefused `not-saml`, `issuer-mismatch`, `destination-mismatch`, `not-yet-valid`, `expired`
 */
function readMessage(xml: string, name: string, expected: Envelope): Element {
  const message = checkDocument(xml).documentElement;
  if (!message || !isNamed(message, 'protocol', name)) throw new SamlRefused('not-saml');
  if (attributeOf(message, 'ID') === null || message.getAttribute('Version') !== '2.0') {
    throw new SamlRefused('not-saml');
  }
  if (textOf(childOf(message, 'assertion', 'Issuer')) !== expected.issuer) {
    throw new SamlRefused('issuer-mismatch');
  }
  // What is signed by the redirect binding has to say where it goes (SAML bindings 3.4.5.2).
  if (message.getAttribute('Destination') !== expected.destination) {
    throw new SamlRefused('destination-mismatch');
  }
  checkTimes(message.getAttribute('IssueInstant'), attributeOf(message, 'NotOnOrAfter'), expected);
  return message;
}

const minute = 60_000;
const skew = minute;
const longestAge = 5 * minute;

function checkTimes(issued: string | null, until: string | null, { now }: Envelope): void {
  const issuedAt = Date.parse(issued ?? '');
  if (Number.isNaN(issuedAt)) throw new SamlRefused('not-saml');
  if (issuedAt > now.getTime() + skew) throw new SamlRefused('not-yet-valid');
  const end = until === null ? Infinity : Date.parse(until) + skew;
  if (issuedAt + longestAge + skew < now.getTime() || !(now.getTime() < end)) {
    throw new SamlRefused('expired');
  }
}

/** Whose sign-in is meant, in clear or encrypted to this product (SAML core 3.7.1). */
async function nameOf(request: Element, decryptionKey: string): Promise<string> {
  const encrypted = childOf(request, 'assertion', 'EncryptedID');
  const name = encrypted
    ? await openName(encrypted, decryptionKey)
    : childOf(request, 'assertion', 'NameID');
  const text = textOf(name);
  if (text === '') throw new SamlRefused('subject-missing');
  return text;
}

async function openName(encrypted: Element, decryptionKey: string): Promise<Element | undefined> {
  try {
    const name = checkDocument(await decryptElement(encrypted, decryptionKey)).documentElement;
    return name && isNamed(name, 'assertion', 'NameID') ? name : undefined;
  } catch (cause) {
    throw new SamlRefused('decryption-failed', { cause });
  }
}
