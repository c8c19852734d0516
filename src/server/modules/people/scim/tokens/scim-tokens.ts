import type { ScimScope } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { addDays } from '../../../../kernel/clock.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { hashSecret, newId, newSecret } from '../../../../kernel/ids.ts';
import { recordAudit } from '../../../administration/index.ts';
import { burst } from './authenticate-token.ts';

/** A token as it is made: the secret is told this once and is stored as a hash only. */
export interface NewToken {
  readonly id: string;
  readonly token: string;
}

/**
 * Makes a token for the organisation's identity provider.
 * @param name whom it is for, as administrators know them
 */
export async function createScimToken(
  work: Work,
  name: string,
  scopes: readonly ScimScope[],
): Promise<NewToken> {
  const id = newId(work.now);
  const token = `${work.tenantId}.${newSecret()}`;
  await work.db
    .insertInto('scim_tokens')
    .values({
      tenant_id: work.tenantId,
      id,
      name,
      token_hash: hashSecret(token),
      scopes: [...scopes],
      created_at: work.now,
      created_by: work.actorId,
      allowance: burst,
      allowance_at: work.now,
    })
    .execute();
  await recordAudit(work, {
    action: 'scim-token.created',
    subject: { kind: 'scim-token', id },
    details: { scopes: scopes.join(' ') },
  });
  return { id, token };
}

/**
 * Makes a token that follows another. Both are good for the days of the overlap, so that the identity
 * provider is given the new one while the old one still works.
 * @throws AppError `not-found`; `conflict` where the token is good no longer or has been followed already
 */
export async function rotateScimToken(
  work: Work,
  id: string,
  overlapDays: number,
): Promise<NewToken> {
  const old = await work.db
    .selectFrom('scim_tokens')
    .select(['name', 'scopes', 'expires_at', 'revoked_at'])
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!old) throw new AppError('not-found');
  if (old.revoked_at || old.expires_at) throw new AppError('conflict');
  await work.db
    .updateTable('scim_tokens')
    .set({ expires_at: addDays(work.now, overlapDays) })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
  // Written by createScimToken and by nothing else.
  return createScimToken(work, old.name, old.scopes as ScimScope[]);
}

/** Ends a token at once. @throws AppError `not-found` */
export async function revokeScimToken(work: Work, id: string): Promise<void> {
  const revoked = await work.db
    .updateTable('scim_tokens')
    .set({ revoked_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) throw new AppError('not-found');
  await recordAudit(work, {
    action: 'scim-token.revoked',
    subject: { kind: 'scim-token', id },
  });
}
