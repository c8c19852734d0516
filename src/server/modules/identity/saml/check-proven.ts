import type { Element } from '@xmldom/xmldom';
import type { Parties } from './read-response.ts';
import { SamlRefused } from './saml-refused.ts';
import { attributeOf, childOf, childrenOf, isNamed, parseXml, textOf } from './xml.ts';

const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';

/** What a verified assertion says of itself and of its subject. */
export interface ProvenAssertion {
  readonly id: string;
  readonly nameId: string | null;
  readonly nameIdFormat: string | null;
  /** What the identity provider calls this sign-in; null: it does not say. */
  readonly sessionIndex: string | null;
}

/**
 * The guard after the signatures are verified, on the signed bytes alone: who issued the assertion, for
 * which address, and in answer to what (SAML profiles 4.1.4.2).
 * @param xml the assertion as the signature covers it
 * @param inResponseTo the request that the response claims to answer; null: it began at the provider
 * @throws SamlRefused
 */
export function checkProven(
  xml: string,
  parties: Parties,
  inResponseTo: string | null,
): ProvenAssertion {
  const assertion = parseXml(xml)?.documentElement;
  if (!assertion || !isNamed(assertion, 'assertion', 'Assertion')) {
    throw new SamlRefused('response-invalid');
  }
  if (textOf(childOf(assertion, 'assertion', 'Issuer')) !== parties.providerEntityId) {
    throw new SamlRefused('issuer-mismatch');
  }
  const subject = childOf(assertion, 'assertion', 'Subject');
  checkConfirmation(subject, parties.acsUrl, inResponseTo);
  const conditions = childOf(assertion, 'assertion', 'Conditions');
  if (!conditions?.hasAttribute('NotOnOrAfter')) throw new SamlRefused('response-invalid');
  const id = assertion.getAttribute('ID') ?? '';
  const statement = childOf(assertion, 'assertion', 'AuthnStatement');
  if (id === '' || !statement) {
    throw new SamlRefused('response-invalid');
  }
  const nameId = childOf(subject, 'assertion', 'NameID');
  return {
    id,
    nameId: textOf(nameId) || null,
    nameIdFormat: nameId?.getAttribute('Format') ?? null,
    sessionIndex: attributeOf(statement, 'SessionIndex'),
  };
}

/** One bearer confirmation, for this address, until an instant, and of the request that was made. */
function checkConfirmation(
  subject: Element | undefined,
  acsUrl: string,
  inResponseTo: string | null,
): void {
  const confirmations = subject ? childrenOf(subject, 'assertion', 'SubjectConfirmation') : [];
  const [confirmation] = confirmations;
  const data = childOf(confirmation, 'assertion', 'SubjectConfirmationData');
  const isBearer = confirmations.length === 1 && confirmation?.getAttribute('Method') === bearer;
  if (!isBearer || !data?.hasAttribute('NotOnOrAfter')) {
    throw new SamlRefused('subject-not-confirmed');
  }
  if (data.getAttribute('Recipient') !== acsUrl) throw new SamlRefused('recipient-mismatch');
  if (attributeOf(data, 'InResponseTo') !== inResponseTo) {
    throw new SamlRefused('request-mismatch');
  }
}
