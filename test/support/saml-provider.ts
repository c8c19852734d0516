import { createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { encrypt } from 'xml-encryption';
import { SignedXml } from 'xml-crypto';
import { makeSelfSignedCertificate } from '../../src/server/modules/identity/saml/self-signed-certificate.ts';

const sha256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const excC14n = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const names = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
} as const;

/** A pair of keys with its certificate, PEM. */
export interface ProviderKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly certificate: string;
}

export function makeProviderKey(): ProviderKey {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const validity = { from: new Date('2025-01-01'), until: new Date('2040-01-01') };
  return { ...keys, certificate: makeSelfSignedCertificate(keys, 'idp.example', validity) };
}

/** What an assertion says; what is left out is sound. */
export interface Told {
  readonly id: string;
  readonly responseId: string;
  readonly issuer: string;
  readonly responseIssuer: string;
  readonly recipient: string;
  readonly destination: string | null;
  readonly audience: string;
  readonly inResponseTo: string | null;
  readonly subjectInResponseTo: string | null;
  /** Seconds from now. */
  readonly notBefore: number;
  readonly notOnOrAfter: number;
  readonly subjectNotOnOrAfter: number;
  readonly issuedAt: number;
  readonly status: string;
  readonly nameId: string;
  readonly nameIdFormat: string;
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

export interface Signing {
  readonly key: ProviderKey;
  readonly signatureAlgorithm: string;
  readonly digestAlgorithm: string;
}

const at = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

type EncryptionAlgorithm =
  'http://www.w3.org/2009/xmlenc11#aes256-gcm' | 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc';

/** Encrypts XML (XML Encryption 1.1). @param certificate whose key alone opens it, PEM */
function seal(
  xml: string,
  certificate: string,
  algorithm: EncryptionAlgorithm = 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
): Promise<string> {
  return new Promise((resolve, reject) => {
    encrypt(
      xml,
      {
        rsa_pub: certificate,
        pem: certificate,
        encryptionAlgorithm: algorithm,
        keyEncryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p',
        warnInsecureAlgorithm: false,
      },
      (error: Error | null, result) => (error ? reject(error) : resolve(result)),
    );
  });
}

/** An identity provider that signs whatever a test has it say (SAML core 2, 3). */
export class SamlProvider {
  readonly entityId: string;
  key: ProviderKey;
  /** Where people are sent to sign in. */
  signInAddress = 'https://idp.example/sso';
  /** Where people are sent to sign out; null: nowhere. */
  logoutAddress: string | null = null;

  constructor(entityId = 'https://idp.example/saml', key = makeProviderKey()) {
    this.entityId = entityId;
    this.key = key;
  }

  /** @param certificates PEM, with what it signs */
  metadata(
    options: { readonly certificates?: readonly string[]; readonly validUntil?: string } = {},
  ): string {
    const keys = (options.certificates ?? [this.key.certificate]).map(
      (pem) =>
        `<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data><ds:X509Certificate>${pem
          .replaceAll(/-----[A-Z ]+-----/g, '')
          .replaceAll(
            '\n',
            '',
          )}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    );
    const until = options.validUntil === undefined ? '' : ` validUntil="${options.validUntil}"`;
    const logout =
      this.logoutAddress === null
        ? ''
        : `<md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${this.logoutAddress}"/>`;
    return `<?xml version="1.0"?>
<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${this.entityId}"${until}>
<md:IDPSSODescriptor protocolSupportEnumeration="${names.protocol}">${keys.join('')}${logout}
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${this.signInAddress}"/>
</md:IDPSSODescriptor></md:EntityDescriptor>`;
  }

  tell(
    acsUrl: string,
    audience: string,
    inResponseTo: string | null,
    told: Partial<Told> = {},
  ): Told {
    return {
      id: `_${randomUUID()}`,
      responseId: `_${randomUUID()}`,
      issuer: this.entityId,
      responseIssuer: this.entityId,
      recipient: acsUrl,
      destination: acsUrl,
      audience,
      inResponseTo,
      subjectInResponseTo: inResponseTo,
      notBefore: -30,
      notOnOrAfter: 240,
      subjectNotOnOrAfter: 240,
      issuedAt: 0,
      status: 'urn:oasis:names:tc:SAML:2.0:status:Success',
      nameId: 'lotte',
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
      attributes: { employeeNumber: ['S-1'], givenName: ['Lotte'], sn: ['Visser'] },
      ...told,
    };
  }

  assertion(told: Told): string {
    const answer =
      told.subjectInResponseTo === null ? '' : ` InResponseTo="${told.subjectInResponseTo}"`;
    const attributes = Object.entries(told.attributes)
      .map(
        ([name, values]) =>
          `<saml:Attribute Name="${name}">${values
            .map((value) => `<saml:AttributeValue>${escape(value)}</saml:AttributeValue>`)
            .join('')}</saml:Attribute>`,
      )
      .join('');
    return `<saml:Assertion xmlns:saml="${names.assertion}" ID="${told.id}" Version="2.0" IssueInstant="${at(told.issuedAt)}"><saml:Issuer>${told.issuer}</saml:Issuer><saml:Subject><saml:NameID Format="${told.nameIdFormat}">${told.nameId}</saml:NameID><saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData NotOnOrAfter="${at(told.subjectNotOnOrAfter)}" Recipient="${told.recipient}"${answer}/></saml:SubjectConfirmation></saml:Subject><saml:Conditions NotBefore="${at(told.notBefore)}" NotOnOrAfter="${at(told.notOnOrAfter)}"><saml:AudienceRestriction><saml:Audience>${told.audience}</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant="${at(told.issuedAt)}" SessionIndex="_session"><saml:AuthnContext><saml:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>${attributes === '' ? '' : `<saml:AttributeStatement>${attributes}</saml:AttributeStatement>`}</saml:Assertion>`;
  }

  /** @param content one assertion or more, as XML */
  response(told: Told, content: string): string {
    const answer = told.inResponseTo === null ? '' : ` InResponseTo="${told.inResponseTo}"`;
    const destination = told.destination === null ? '' : ` Destination="${told.destination}"`;
    return `<samlp:Response xmlns:samlp="${names.protocol}" ID="${told.responseId}" Version="2.0" IssueInstant="${at(told.issuedAt)}"${destination}${answer}><saml:Issuer xmlns:saml="${names.assertion}">${told.responseIssuer}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${told.status}"/></samlp:Status>${content}</samlp:Response>`;
  }

  /** Signs the element with that id, as its child after the issuer (SAML core 5.4). */
  sign(xml: string, id: string, signing: Partial<Signing> = {}): string {
    const { key = this.key, signatureAlgorithm = rsaSha256, digestAlgorithm = sha256 } = signing;
    const isHmac = signatureAlgorithm.includes('hmac');
    const signer = new SignedXml({
      // With HMAC the certificate, which everybody knows, is the shared secret of the confusion.
      privateKey: isHmac ? key.certificate : key.privateKey,
      publicCert: key.certificate,
      signatureAlgorithm,
      canonicalizationAlgorithm: excC14n,
    });
    if (isHmac) signer.enableHMAC();
    const element = `//*[@ID='${id}']`;
    signer.addReference({
      xpath: element,
      digestAlgorithm,
      transforms: ['http://www.w3.org/2000/09/xmldsig#enveloped-signature', excC14n],
    });
    signer.computeSignature(xml, {
      prefix: 'ds',
      location: { reference: `${element}/*[local-name()='Issuer']`, action: 'after' },
    });
    return signer.getSignedXml();
  }

  /** A sound answer, its assertion signed. */
  answer(told: Told, signing: Partial<Signing> = {}): string {
    return this.response(told, this.sign(this.assertion(told), told.id, signing));
  }

  /** @param certificate whose key alone opens it, PEM */
  async encryptedAnswer(
    told: Told,
    certificate: string,
    algorithm?: EncryptionAlgorithm,
    signed = this.sign(this.assertion(told), told.id),
  ): Promise<string> {
    const sealed = await seal(signed, certificate, algorithm);
    return this.response(
      told,
      `<saml:EncryptedAssertion xmlns:saml="${names.assertion}">${sealed}</saml:EncryptedAssertion>`,
    );
  }

  /** A LogoutRequest, as XML (SAML core 3.7.1). */
  logoutRequest(destination: string, told: Partial<LogoutTold> = {}): string {
    const { id, issuer, name, sessionIndex, issuedAt } = {
      id: `_${randomUUID()}`,
      issuer: this.entityId,
      sessionIndex: '_session',
      issuedAt: 0,
      name: `<saml:NameID>${told.nameId ?? 'lotte'}</saml:NameID>`,
      ...told,
    };
    const index =
      sessionIndex === null ? '' : `<samlp:SessionIndex>${sessionIndex}</samlp:SessionIndex>`;
    return `<samlp:LogoutRequest xmlns:samlp="${names.protocol}" xmlns:saml="${names.assertion}" ID="${id}" Version="2.0" IssueInstant="${at(issuedAt)}" Destination="${destination}"><saml:Issuer>${issuer}</saml:Issuer>${name}${index}</samlp:LogoutRequest>`;
  }

  /** A name that only the product can read (SAML core 2.2.4). @param certificate PEM */
  async encryptedName(nameId: string, certificate: string): Promise<string> {
    const name = `<saml:NameID xmlns:saml="${names.assertion}">${escape(nameId)}</saml:NameID>`;
    return `<saml:EncryptedID>${await seal(name, certificate)}</saml:EncryptedID>`;
  }

  /** A LogoutResponse, as XML (SAML core 3.7.2). @param status the last part of its code */
  logoutResponse(destination: string, inResponseTo: string, status = 'Success'): string {
    const code = `<samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:${status}"/>`;
    return `<samlp:LogoutResponse xmlns:samlp="${names.protocol}" xmlns:saml="${names.assertion}" ID="_${randomUUID()}" Version="2.0" IssueInstant="${at(0)}" Destination="${destination}" InResponseTo="${inResponseTo}"><saml:Issuer>${this.entityId}</saml:Issuer><samlp:Status>${code}</samlp:Status></samlp:LogoutResponse>`;
  }

  /** The query by which a browser brings a message, signed (SAML bindings 3.4.4.1). */
  redirectQuery(xml: string, relayState = 'there', key = this.key, algorithm = rsaSha256): string {
    const packed = deflateRawSync(Buffer.from(xml)).toString('base64');
    const kind = xml.includes('LogoutResponse') ? 'SAMLResponse' : 'SAMLRequest';
    const signed = `${kind}=${encodeURIComponent(packed)}&RelayState=${encodeURIComponent(relayState)}&SigAlg=${encodeURIComponent(algorithm)}`;
    const hash = algorithm === rsaSha256 ? 'sha256' : 'sha1';
    const signature = createSign(hash).update(signed).sign(key.privateKey, 'base64');
    return `${signed}&Signature=${encodeURIComponent(signature)}`;
  }
}

/** What a LogoutRequest says. */
export interface LogoutTold {
  readonly id: string;
  readonly issuer: string;
  readonly nameId: string;
  /** The element that says whose sign-in it is, in place of the `nameId` in clear. */
  readonly name: string;
  readonly sessionIndex: string | null;
  /** Seconds from now. */
  readonly issuedAt: number;
}
