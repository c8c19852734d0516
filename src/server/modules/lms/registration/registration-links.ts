import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { addDays } from '../../../kernel/clock.ts';
import { hashSecret, newSecret } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';

const validDays = 7;

/** Path of the page that a platform opens to register this tool; the link's token follows. */
export const registrationPath = '/lti/register';

/** Makes a link with which a platform registers this tool once (Dynamic Registration 1.0). */
export async function makeRegistrationLink(
  work: Work,
  publicUrl: string,
): Promise<{ url: string; expiresAt: Date }> {
  const token = `${work.tenantId}.${newSecret()}`;
  const expiresAt = addDays(work.now, validDays);
  await work.db
    .insertInto('lms_registration_links')
    .values({
      tenant_id: work.tenantId,
      token_hash: hashSecret(token),
      created_by: work.actorId,
      created_at: work.now,
      expires_at: expiresAt,
    })
    .execute();
  await recordAudit(work, {
    action: 'registration-link.made',
    subject: { kind: 'organisation', id: work.tenantId },
  });
  return { url: `${publicUrl}${registrationPath}/${token}`, expiresAt };
}

/** @returns whether the link was still good; it is not any more */
export async function useRegistrationLink(work: Work, token: string): Promise<boolean> {
  const used = await work.db
    .updateTable('lms_registration_links')
    .set({ used_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('token_hash', '=', hashSecret(token))
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', work.now)
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
}

/** Gives a link back whose registration came to nothing, so that it can be tried again. */
export async function returnRegistrationLink(work: Work, token: string): Promise<void> {
  await work.db
    .updateTable('lms_registration_links')
    .set({ used_at: null })
    .where('tenant_id', '=', work.tenantId)
    .where('token_hash', '=', hashSecret(token))
    .execute();
}

/** Remembers which platform a link has registered. */
export async function recordLinkResult(
  work: Work,
  token: string,
  registrationId: string,
): Promise<void> {
  await work.db
    .updateTable('lms_registration_links')
    .set({ registration_id: registrationId })
    .where('tenant_id', '=', work.tenantId)
    .where('token_hash', '=', hashSecret(token))
    .execute();
}

/**
 * Makes an open link useless.
 * @throws AppError `not-found` when there is none that is open
 */
export async function revokeRegistrationLink(work: Work, id: string): Promise<void> {
  const revoked = await work.db
    .updateTable('lms_registration_links')
    .set({ revoked_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (revoked.numUpdatedRows === 0n) throw new AppError('not-found');
  await recordAudit(work, {
    action: 'registration-link.revoked',
    subject: { kind: 'registration-link', id },
  });
}
