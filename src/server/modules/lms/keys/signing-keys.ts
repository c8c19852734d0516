import { generateToolKey, rotateToolKeys } from '../../../../../lti/index.ts';
import type { ToolKey } from '../../../../../lti/index.ts';
import type { Database } from '../../../database/database.ts';
import { installationTenant } from '../../../database/installation.ts';
import { withTransaction } from '../../../database/with-transaction.ts';
import { addDays } from '../../../kernel/clock.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import {
  forgetSigningKeys,
  lockSigningKeys,
  readSigningKeys,
  saveSigningKeys,
} from './signing-keys.store.ts';

/** Replicas see a rotation after this long at the latest. */
const cacheMilliseconds = 60_000;

export interface SigningKeysOptions {
  readonly database: Database;
  readonly encryption: Encryption;
  readonly clock: Clock;
  /** Hours for which a new key is published before it signs, and the old one after. */
  readonly overlapHours: number;
}

/**
 * `in-turn`: the new key is published first and signs once platforms know it. `at-once`: the old keys
 * are known to others, so the new one signs and the old ones are withdrawn now; what was signed with
 * them is refused.
 */
export type Rotation = 'in-turn' | 'at-once';

/**
 * The keys that sign for the tool. They belong to the installation, whoever its customers are: a
 * platform such as Blackboard knows one tool for all of them.
 */
export interface SigningKeys {
  list(): Promise<readonly ToolKey[]>;
  /**
   * Puts a new key in line. One that waits for its turn already is not followed by another, however
   * often it is asked.
   * @returns the key that is next, and whether it was made now
   */
  rotate(rotation: Rotation): Promise<{ key: ToolKey; isNew: boolean }>;
  /** Rotates when the newest key is so many days old, and forgets those published no more. */
  rotateWhenDue(days: number): Promise<{ rotated: boolean; forgotten: number }>;
}

/** Keeps the tool's keys, sealed in the database, and makes the first one when there is none. */
export function createSigningKeys(options: SigningKeysOptions): SigningKeys {
  const { database, encryption, clock } = options;
  let cached: { keys: Promise<readonly ToolKey[]>; until: number } | null = null;

  async function readOrMake(): Promise<readonly ToolKey[]> {
    const existing = await withTransaction(database, installationTenant, (db) =>
      readSigningKeys(db, encryption),
    );
    if (existing.length > 0) return existing;
    // Made outside the transaction: it takes its time.
    const key = await generateToolKey({ now: clock.now() });
    return withTransaction(database, installationTenant, async (db) => {
      await lockSigningKeys(db);
      const meanwhile = await readSigningKeys(db, encryption);
      if (meanwhile.length > 0) return meanwhile;
      await saveSigningKeys(db, [key], encryption);
      return [key];
    });
  }

  async function rotate(rotation: Rotation): Promise<{ key: ToolKey; isNew: boolean }> {
    await readOrMake();
    const now = clock.now();
    const lead = rotation === 'in-turn' ? options.overlapHours * 3600 : 0;
    const signsFrom = new Date(now.getTime() + lead * 1000);
    const successor = await generateToolKey({ now, signsFrom });
    const outcome = await withTransaction(database, installationTenant, async (db) => {
      await lockSigningKeys(db);
      const keys = await readSigningKeys(db, encryption);
      const next = keys.find((key) => key.signsFrom > now);
      if (next && rotation === 'in-turn') return { key: next, isNew: false };
      const kept = rotateToolKeys(keys, successor, { publishOldForSeconds: lead });
      await saveSigningKeys(db, kept, encryption);
      return { key: successor, isNew: true };
    });
    cached = null;
    return outcome;
  }

  return {
    list() {
      const now = clock.now().getTime();
      if (cached === null || cached.until <= now) {
        const keys = readOrMake();
        cached = { keys, until: now + cacheMilliseconds };
        // A failed read is asked again by the next caller; this one is told by its own await.
        keys.catch(() => (cached = null));
      }
      return cached.keys;
    },
    rotate,
    async rotateWhenDue(days) {
      const newest = (await readOrMake()).reduce((one, other) =>
        one.publishedFrom > other.publishedFrom ? one : other,
      );
      const isDue = days > 0 && addDays(newest.publishedFrom, days) <= clock.now();
      const rotated = isDue && (await rotate('in-turn')).isNew;
      const forgotten = await withTransaction(database, installationTenant, (db) =>
        forgetSigningKeys(db, clock.now()),
      );
      if (forgotten > 0) cached = null;
      return { rotated, forgotten };
    },
  };
}
