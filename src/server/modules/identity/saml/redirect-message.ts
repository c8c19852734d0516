import { createSign, createVerify } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { SamlRefused } from './saml-refused.ts';

/** Longest message taken, in bytes of XML: one that logs somebody out is short. */
const maximumBytes = 64 * 1024;

const rsaSha256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
/** What a signature may be made with; SHA-1 and HMAC are not. */
const hashes: Readonly<Record<string, string>> = {
  [rsaSha256]: 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'sha512',
};

type Kind = 'SAMLRequest' | 'SAMLResponse';

export interface RedirectMessage {
  readonly kind: Kind;
  readonly xml: string;
  readonly relayState: string | null;
}

/**
 * The address that brings a message by the redirect binding, signed (SAML bindings 3.4.4.1).
 * @param address the receiver's
 * @param signingKey PEM
 */
export function writeRedirect(
  address: string,
  { kind, xml, relayState }: RedirectMessage,
  signingKey: string,
): string {
  const packed = deflateRawSync(Buffer.from(xml)).toString('base64');
  const pairs = [
    [kind, packed],
    ...(relayState === null ? [] : [['RelayState', relayState]]),
    ['SigAlg', rsaSha256],
  ] as const;
  const signed = pairs
    .map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const signature = createSign('sha256').update(signed).sign(signingKey, 'base64');
  const joint = address.includes('?') ? '&' : '?';
  return `${address}${joint}${signed}&Signature=${encodeURIComponent(signature)}`;
}

/**
 * Reads a message that must be signed. The signature covers the parameters as they were written, each
 * of them once, so they are taken from the address itself (SAML bindings 3.4.4.1).
 * @param query the address after its question mark
 * @param certificates PEM, of which one has to verify it
 * @throws SamlRefused `not-saml`, `unsigned`, `algorithm-not-allowed`, `signature-invalid`, `too-large`
 */
export function readRedirect(query: string, certificates: readonly string[]): RedirectMessage {
  const written = new Map<string, string>();
  for (const pair of query.split('&')) {
    const [name = '', ...value] = pair.split('=');
    if (written.has(name)) throw new SamlRefused('not-saml');
    written.set(name, value.join('='));
  }
  const kinds = (['SAMLRequest', 'SAMLResponse'] as const).filter((each) => written.has(each));
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw new SamlRefused('not-saml');
  verifySignature(written, kind, certificates);
  const relayState = written.get('RelayState');
  return {
    kind,
    xml: inflate(valueOf(written.get(kind) ?? '')),
    relayState: relayState === undefined ? null : valueOf(relayState),
  };
}

function verifySignature(
  written: ReadonlyMap<string, string>,
  kind: Kind,
  certificates: readonly string[],
): void {
  const algorithm = written.get('SigAlg');
  const signature = written.get('Signature');
  if (algorithm === undefined || signature === undefined) throw new SamlRefused('unsigned');
  const hash = hashes[valueOf(algorithm)];
  if (hash === undefined) throw new SamlRefused('algorithm-not-allowed');
  const signed = [kind, 'RelayState', 'SigAlg']
    .flatMap((name) => (written.has(name) ? [`${name}=${written.get(name) ?? ''}`] : []))
    .join('&');
  const isSound = certificates.some((certificate) =>
    createVerify(hash).update(signed).verify(certificate, valueOf(signature), 'base64'),
  );
  if (!isSound) throw new SamlRefused('signature-invalid');
}

function valueOf(written: string): string {
  try {
    return decodeURIComponent(written.replaceAll('+', '%20'));
  } catch (cause) {
    throw new SamlRefused('not-saml', { cause });
  }
}

function inflate(packed: string): string {
  try {
    const options = { maxOutputLength: maximumBytes };
    return inflateRawSync(Buffer.from(packed, 'base64'), options).toString('utf8');
  } catch (cause) {
    throw new SamlRefused('not-saml', { cause });
  }
}
