import { XMLSerializer } from '@xmldom/xmldom';
import type { Element } from '@xmldom/xmldom';
import { decrypt } from 'xml-encryption';

/**
 * Opens an EncryptedAssertion or EncryptedID (SAML core 2.2.4, 2.3.4).
 * @param key this product's own, PEM
 * @returns the XML in it
 */
export function decryptElement(encrypted: Element, key: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { key, disallowDecryptionWithInsecureAlgorithm: true };
    decrypt(new XMLSerializer().serializeToString(encrypted), options, (error, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}
