import type { Element } from '@xmldom/xmldom';
import { checkDocument, isSigned } from './check-document.ts';
import { decryptElement } from './decrypt-element.ts';
import { SamlRefused } from './saml-refused.ts';
import { attributeOf, childOf, childrenOf, elementsBelow, isNamed, textOf } from './xml.ts';

/** Longest response taken, in bytes of XML. */
const maximumBytes = 256 * 1024;
const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

/** What a response must say of where it comes from and where it goes. */
export interface Parties {
  readonly providerEntityId: string;
  readonly acsUrl: string;
}

/** A response that may be given to the library; nothing in it is proven yet. */
export interface UnprovenResponse {
  readonly inResponseTo: string | null;
}

/**
 * The guard before the signatures are verified: what the library takes and a service provider must not
 * (SAML profiles 4.1.4.2–4.1.4.3, bindings 3.5.5.2).
 * @param encoded the form's SAMLResponse: base64
 * @param decryptionKey this product's own, PEM
 * @throws SamlRefused
 */
export async function readResponse(
  encoded: string,
  parties: Parties,
  decryptionKey: string,
): Promise<UnprovenResponse> {
  const xml = decode(encoded);
  const response = checkDocument(xml).documentElement;
  if (!response || !isNamed(response, 'protocol', 'Response')) throw new SamlRefused('not-saml');
  if (response.getAttribute('Version') !== '2.0') throw new SamlRefused('not-saml');
  checkStatus(response);
  checkParties(response, parties);
  await checkAssertion(response, decryptionKey);
  return { inResponseTo: attributeOf(response, 'InResponseTo') };
}

function decode(encoded: string): string {
  const packed = encoded.replace(/\s+/g, '');
  if (packed.length > Math.ceil(maximumBytes / 3) * 4) throw new SamlRefused('too-large');
  if (packed === '' || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) throw new SamlRefused('not-saml');
  return Buffer.from(packed, 'base64').toString('utf8');
}

function checkStatus(response: Element): void {
  const code = childOf(childOf(response, 'protocol', 'Status'), 'protocol', 'StatusCode');
  if (code?.getAttribute('Value') !== success) throw new SamlRefused('status-not-success');
}

function checkParties(response: Element, { providerEntityId, acsUrl }: Parties): void {
  const issuer = childOf(response, 'assertion', 'Issuer');
  if (issuer && textOf(issuer) !== providerEntityId) throw new SamlRefused('issuer-mismatch');
  const destination = response.getAttribute('Destination');
  const mayBeLeftOut = !isSigned(response);
  if (destination === null || destination === '' ? !mayBeLeftOut : destination !== acsUrl) {
    throw new SamlRefused('destination-mismatch');
  }
}

/** One assertion, signed, plain or encrypted to this product; none hidden elsewhere. */
async function checkAssertion(response: Element, decryptionKey: string): Promise<void> {
  const plain = childrenOf(response, 'assertion', 'Assertion');
  const encrypted = childrenOf(response, 'assertion', 'EncryptedAssertion');
  const anywhere =
    elementsBelow(response, 'assertion', 'Assertion').length +
    elementsBelow(response, 'assertion', 'EncryptedAssertion').length;
  if (plain.length + encrypted.length !== 1 || anywhere !== 1) {
    throw new SamlRefused('assertion-count');
  }
  const [assertion] = plain;
  if (assertion && !isSigned(assertion)) throw new SamlRefused('unsigned');
  const [sealed] = encrypted;
  if (sealed) await checkEncrypted(sealed, decryptionKey);
}

/**
 * Looks inside before the library does. Whatever is wrong there has one name, so that nobody learns
 * from the answer what the decryption made of it.
 */
async function checkEncrypted(encrypted: Element, decryptionKey: string): Promise<void> {
  try {
    const xml = await decryptElement(encrypted, decryptionKey);
    const assertion = checkDocument(xml).documentElement;
    if (!assertion || !isNamed(assertion, 'assertion', 'Assertion') || !isSigned(assertion)) {
      throw new SamlRefused('unsigned');
    }
  } catch (error) {
    throw new SamlRefused('decryption-failed', { cause: error });
  }
}
