import { randomBytes } from 'node:crypto';

/** Values behind unguessable keys, each of which works once and for a limited time. */
export interface SingleUseStore<Value> {
  readonly put: (value: Value) => string;
  /** The value, once; undefined for keys unknown, used or past their time. */
  readonly take: (key: string) => Value | undefined;
  /** The value, without using its key up. */
  readonly peek: (key: string) => Value | undefined;
}

/** @param seconds how long a key works */
export function createSingleUseStore<Value>(seconds: number): SingleUseStore<Value> {
  const entries = new Map<string, { value: Value; expiresAt: number }>();
  const peek = (key: string): Value | undefined => {
    const entry = entries.get(key);
    return entry && entry.expiresAt > Date.now() ? entry.value : undefined;
  };
  return {
    put: (value) => {
      for (const [key, entry] of entries) if (entry.expiresAt <= Date.now()) entries.delete(key);
      const key = randomBytes(24).toString('base64url');
      entries.set(key, { value, expiresAt: Date.now() + seconds * 1000 });
      return key;
    },
    take: (key) => {
      const value = peek(key);
      entries.delete(key);
      return value;
    },
    peek,
  };
}
