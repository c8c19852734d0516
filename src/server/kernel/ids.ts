import { createHash, randomBytes } from 'node:crypto';

function formatUuid(bytes: Uint8Array, version: number): string {
  const copy = Buffer.from(bytes.subarray(0, 16));
  copy.writeUInt8((copy.readUInt8(6) & 0x0f) | (version << 4), 6);
  copy.writeUInt8((copy.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = copy.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** Whether a text from outside has the form of an id: the database refuses any other with an error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** A new UUID version 7 (RFC 9562 §5.7): ordered by time, so that indexes grow at their end. */
export function newId(now: Date = new Date()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  return formatUuid(bytes, 7);
}

/**
 * The same parts give the same UUID (RFC 9562 §5.8, version 8), so that doing a thing again names the
 * same thing.
 * @param parts what the id stands for, the kind of thing first
 */
export function deriveId(...parts: readonly [string, ...string[]]): string {
  return formatUuid(createHash('sha256').update(JSON.stringify(parts)).digest(), 8);
}

/** A secret for a link or a token: `bytes` random bytes as base64url. */
export function newSecret(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** SHA-256 of a secret: what is stored in its place. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
