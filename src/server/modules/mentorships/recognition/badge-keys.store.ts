import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { newId } from '../../../kernel/ids.ts';

/** The one algorithm that every verifier knows (Open Badges 3.0, 8.2.2). */
export const badgeAlgorithm = 'RS256';

export interface BadgeKey {
  readonly kid: string;
  readonly privateJwk: JWK;
}

/** @returns the key that signs the organisation's badges, made at the first of them */
export async function getBadgeKey(work: Work, encryption: Encryption): Promise<BadgeKey> {
  const { db, tenantId } = work;
  const found = await findNewest(work, encryption);
  if (found) return found;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`badge-key ${tenantId}`}, 0))`.execute(
    db,
  );
  const meanwhile = await findNewest(work, encryption);
  if (meanwhile) return meanwhile;
  const pair = await generateKeyPair(badgeAlgorithm, { extractable: true });
  const key = { kid: newId(work.now), privateJwk: await exportJWK(pair.privateKey) };
  const publicJwk = await exportJWK(pair.publicKey);
  await db
    .insertInto('badge_keys')
    .values({
      tenant_id: tenantId,
      kid: key.kid,
      public_jwk: JSON.stringify(publicJwk),
      private_jwk_sealed: encryption.seal(JSON.stringify(key.privateJwk)),
      created_at: work.now,
    })
    .execute();
  return key;
}

async function findNewest(work: Work, encryption: Encryption): Promise<BadgeKey | null> {
  const row = await work.db
    .selectFrom('badge_keys')
    .select(['kid', 'private_jwk_sealed'])
    .where('tenant_id', '=', work.tenantId)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  return {
    kid: row.kid,
    privateJwk: JSON.parse(encryption.open(row.private_jwk_sealed)) as JWK,
  };
}

/** @returns a public key by its id, however old; null: there is none */
export async function findPublicBadgeKey(work: Work, kid: string): Promise<JWK | null> {
  const row = await work.db
    .selectFrom('badge_keys')
    .select('public_jwk')
    .where('tenant_id', '=', work.tenantId)
    .where('kid', '=', kid)
    .executeTakeFirst();
  if (!row) return null;
  // Written above and by nothing else.
  return { ...(row.public_jwk as JWK), kid, alg: badgeAlgorithm, use: 'sig' };
}
