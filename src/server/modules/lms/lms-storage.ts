import type { LtiStorage } from '../../../../lti/index.ts';
import type { InTransaction, Work } from '../../jobs/work.ts';
import type { Registrations } from './platforms/registrations.ts';
import type { SigningKeys } from './keys/signing-keys.ts';

/** Keeps the LTI library's records in the product's database. */
export function createLmsStorage(
  registrations: Registrations,
  signingKeys: SigningKeys,
  inTransaction: InTransaction,
): LtiStorage {
  return {
    findRegistrations: (issuer, clientId) => registrations.findByIssuer(issuer, clientId),
    findRegistration: (id) => registrations.findById(id),
    listSigningKeys: () => signingKeys.list(),
    claimNonce: (claim) =>
      inTransaction({ tenantId: claim.tenantId, actorId: null }, (work) => claimNonce(work, claim)),
  };
}

/** @returns true for the first who claims it, by a unique insert; false for everybody after */
export async function claimNonce(
  work: Work,
  claim: { registrationId: string; nonce: string; expiresAt: Date },
): Promise<boolean> {
  const inserted = await work.db
    .insertInto('lms_nonces')
    .values({
      tenant_id: work.tenantId,
      registration_id: claim.registrationId,
      nonce: claim.nonce,
      expires_at: claim.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}
