import type { JWK } from 'jose';
import { sql } from 'kysely';
import type { ToolKey } from '../../../../../lti/index.ts';
import type { Transaction } from '../../../database/database.ts';
import { installationTenant } from '../../../database/installation.ts';
import type { Encryption } from '../../../kernel/encryption.ts';

const lockKey = 7_020_518;

/** Whoever changes the keys has them for themselves until the transaction ends. */
export async function lockSigningKeys(db: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockKey})`.execute(db);
}

/** The tool's keys, opened; in the order in which they were published. */
export async function readSigningKeys(db: Transaction, encryption: Encryption): Promise<ToolKey[]> {
  const rows = await db
    .selectFrom('lms_signing_keys')
    .selectAll()
    .where('tenant_id', '=', installationTenant)
    .orderBy('created_at')
    .orderBy('kid')
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

/** Keeps the keys as they are given: new ones are added, of the others their end is written. */
export async function saveSigningKeys(
  db: Transaction,
  keys: readonly ToolKey[],
  encryption: Encryption,
): Promise<void> {
  for (const key of keys) {
    await db
      .insertInto('lms_signing_keys')
      .values({
        tenant_id: installationTenant,
        kid: key.kid,
        private_jwk_sealed: encryption.seal(JSON.stringify(key.privateJwk)),
        public_jwk: JSON.stringify(key.publicJwk),
        created_at: key.publishedFrom,
        signs_from: key.signsFrom,
        published_until: key.publishedUntil,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'kid']).doUpdateSet({ published_until: key.publishedUntil }),
      )
      .execute();
  }
}

/** Deletes keys that are published no more: nothing verifies by them. @returns how many */
export async function forgetSigningKeys(db: Transaction, now: Date): Promise<number> {
  const forgotten = await db
    .deleteFrom('lms_signing_keys')
    .where('tenant_id', '=', installationTenant)
    .where('published_until', '<=', now)
    .executeTakeFirst();
  return Number(forgotten.numDeletedRows);
}
