import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets of the organisation (keys, passwords) unreadable in the database and its backups. */
export interface Encryption {
  /** @returns nonce, tag and ciphertext in one buffer (AES-256-GCM) */
  seal(plaintext: string): Buffer;
  /** @throws Error when the key is another or the value was altered */
  open(sealed: Buffer): string;
  /** A key for another purpose, derived from the same root (RFC 5869): 32 bytes. */
  deriveKey(purpose: string): Buffer;
}

const nonceLength = 12;
const tagLength = 16;

/** @param rootKey 32 bytes, from the environment */
export function createEncryption(rootKey: Buffer): Encryption {
  const deriveKey = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', rootKey, Buffer.alloc(0), purpose, 32));
  const sealingKey = deriveKey('seal');
  return {
    deriveKey,
    seal(plaintext) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
      const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed) {
      const nonce = sealed.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, nonce);
      decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
      const ciphertext = sealed.subarray(nonceLength + tagLength);
      return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8');
    },
  };
}
