import { sql } from 'kysely';
import type { ScimScope } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { ScimError } from '../scim-error.ts';

/** Requests a second that a token may make for ever; Entra's gallery asks for 25 at least. */
const perSecond = 50;
/** Requests that it may make at once. */
export const burst = 200;

export interface ScimClient {
  readonly tokenId: string;
  readonly scopes: readonly ScimScope[];
}

/**
 * Finds who calls, and counts the call; one statement, so that of any number of calls at once, on any
 * number of processes, no more get through than the allowance has room for.
 * @throws ScimError 401 without a token that is good, 429 where the allowance is used up
 */
export async function authenticateToken(work: Work, tokenHash: Buffer): Promise<ScimClient> {
  const left = sql`least(${burst}::real, allowance
    + extract(epoch from ${work.now}::timestamptz - allowance_at)::real * ${perSecond}::real)`;
  const good = sql`tenant_id = ${work.tenantId} and token_hash = ${tokenHash}
    and revoked_at is null and (expires_at is null or expires_at > ${work.now}::timestamptz)`;
  const { rows } = await sql<{ id: string; scopes: ScimScope[] }>`
    update scim_tokens set allowance = ${left} - 1,
      allowance_at = greatest(allowance_at, ${work.now}::timestamptz),
      last_used_at = ${work.now}::timestamptz
    where ${good} and ${left} >= 1
    returning id, scopes`.execute(work.db);
  const [found] = rows;
  if (found) return { tokenId: found.id, scopes: found.scopes };
  const known = await sql`select id from scim_tokens where ${good}`.execute(work.db);
  if (known.rows.length > 0) {
    throw new ScimError(429, null, 'Too many requests: try again in a second.', {
      'Retry-After': '1',
    });
  }
  throw new ScimError(401, null, 'The token is missing, unknown, expired or revoked.', {
    'WWW-Authenticate': 'Bearer realm="SCIM"',
  });
}
