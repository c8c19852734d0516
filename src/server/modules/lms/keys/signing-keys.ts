import type { JWK } from 'jose';
import { sql } from 'kysely';
import { generateToolKey } from '../../../../../lti/index.ts';
import type { ToolKey } from '../../../../../lti/index.ts';
import type { Database, Transaction } from '../../../database/database.ts';
import { withTransaction } from '../../../database/with-transaction.ts';
import type { Clock } from '../../../kernel/clock.ts';
import type { Encryption } from '../../../kernel/encryption.ts';

/**
 * The keys sign for the installation, whoever its customers are (a platform such as Blackboard
 * knows one tool for all of them): they stand under a tenant of their own.
 */
const installation = '00000000-0000-0000-0000-000000000001';
/** Replicas see a rotation after this long at the latest. */
const cacheMilliseconds = 60_000;
const lockKey = 7_020_518;

export interface SigningKeys {
  list(): Promise<readonly ToolKey[]>;
}

/** Keeps the tool's keys, sealed in the database, and makes the first one when there is none. */
export function createSigningKeys(
  database: Database,
  encryption: Encryption,
  clock: Clock,
): SigningKeys {
  let cached: { keys: Promise<readonly ToolKey[]>; until: number } | null = null;

  async function read(db: Transaction): Promise<ToolKey[]> {
    const rows = await db
      .selectFrom('lms_signing_keys')
      .selectAll()
      .where('tenant_id', '=', installation)
      .execute();
    return rows.map((row) => ({
      kid: row.kid,
      algorithm: 'RS256',
      // Written below and by nothing else.
      publicJwk: row.public_jwk as JWK,
      privateJwk: JSON.parse(encryption.open(row.private_jwk_sealed)) as JWK,
      publishedFrom: row.created_at,
      signsFrom: row.signs_from,
      publishedUntil: row.published_until,
    }));
  }

  async function readOrMake(): Promise<readonly ToolKey[]> {
    const existing = await withTransaction(database, installation, read);
    if (existing.length > 0) return existing;
    // Made outside the transaction: it takes its time.
    const key = await generateToolKey({ now: clock.now() });
    return withTransaction(database, installation, async (db) => {
      await sql`select pg_advisory_xact_lock(${lockKey})`.execute(db);
      const meanwhile = await read(db);
      if (meanwhile.length > 0) return meanwhile;
      await db
        .insertInto('lms_signing_keys')
        .values({
          tenant_id: installation,
          kid: key.kid,
          private_jwk_sealed: encryption.seal(JSON.stringify(key.privateJwk)),
          public_jwk: JSON.stringify(key.publicJwk),
          created_at: key.publishedFrom,
          signs_from: key.signsFrom,
          published_until: key.publishedUntil,
        })
        .execute();
      return [key];
    });
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
  };
}
