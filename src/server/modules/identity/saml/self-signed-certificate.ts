import { sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** One value in DER (X.690): tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length =
    body.length < 0x80
      ? Buffer.from([body.length])
      : Buffer.from([0x82, body.length >> 8, body.length & 0xff]);
  return Buffer.concat([Buffer.from([tag]), length, body]);
}

const sequence = (...content: readonly Buffer[]): Buffer => der(0x30, ...content);
const utcTime = (instant: Date): Buffer =>
  der(0x17, Buffer.from(`${instant.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));

/** Object identifiers as DER: sha256WithRSAEncryption with its NULL, and commonName. */
const sha256WithRsa = sequence(Buffer.from('06092a864886f70d01010b0500', 'hex'));
const commonName = Buffer.from('0603550403', 'hex');

/**
 * The certificate in which SAML metadata carries a key (metadata 2.4.1.1). Nobody verifies it: who has
 * the metadata trusts the key in it.
 * @param keys an RSA pair
 * @param name the subject's common name, ASCII
 * @param validity from, and until before 2050
 * @returns PEM
 */
export function makeSelfSignedCertificate(
  keys: { readonly publicKey: KeyObject; readonly privateKey: KeyObject },
  name: string,
  validity: { readonly from: Date; readonly until: Date },
): string {
  const subject = sequence(der(0x31, sequence(commonName, der(0x0c, Buffer.from(name)))));
  const toSign = sequence(
    der(0x02, Buffer.from([1])),
    sha256WithRsa,
    subject,
    sequence(utcTime(validity.from), utcTime(validity.until)),
    subject,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = sign('sha256', toSign, keys.privateKey);
  const certificate = sequence(toSign, sha256WithRsa, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
