import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps secrets of the organisation (keys, passwords) unreadable in the database and its backups. */
export interface Encryption {
  /** @returns nonce, tag and ciphertext in one buffer (AES-256-GCM) */
  seal(plaintext: string): Buffer;
  /** @throws Error when it was sealed under none of the keys, or altered */
  open(sealed: Buffer): string;
  /** Whether a value is sealed under the present key, and not under a previous one. */
  isCurrent(sealed: Buffer): boolean;
  /** A key for another purpose, derived from the present root (RFC 5869): 32 bytes. */
  deriveKey(purpose: string): Buffer;
  /** The same, and those of the previous roots after it: for what was signed before the change. */
  deriveKeys(purpose: string): readonly [Buffer, ...Buffer[]];
}

const nonceLength = 12;
const tagLength = 16;

/**
 * @param rootKey 32 bytes, from the environment
 * @param previous roots that were in use before: they open what they sealed, and seal nothing
 */
export function createEncryption(rootKey: Buffer, previous: readonly Buffer[] = []): Encryption {
  const deriveKey = (purpose: string): Buffer => derive(rootKey, purpose);
  const sealingKey = deriveKey('seal');
  const olderKeys = previous.map((root) => derive(root, 'seal'));
  return {
    deriveKey,
    deriveKeys: (purpose) => [deriveKey(purpose), ...previous.map((root) => derive(root, purpose))],
    seal(plaintext) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
      const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
    },
    open(sealed) {
      for (const key of [sealingKey, ...olderKeys]) {
        const plaintext = openWith(key, sealed);
        if (plaintext !== null) return plaintext;
      }
      throw new Error(
        'A sealed value does not open: ENCRYPTION_KEY is another than it was sealed under.',
      );
    },
    isCurrent: (sealed) => openWith(sealingKey, sealed) !== null,
  };
}

function derive(root: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', root, Buffer.alloc(0), purpose, 32));
}

/** @returns null where the tag does not fit: another key, or altered */
function openWith(key: Buffer, sealed: Buffer): string | null {
  if (sealed.length < nonceLength + tagLength) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength));
  decipher.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  const opened = decipher.update(sealed.subarray(nonceLength + tagLength));
  try {
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
