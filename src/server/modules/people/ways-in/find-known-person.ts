import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import { recordAudit } from '../../administration/index.ts';
import { lockAccounts } from '../account-lock.ts';
import type { AccountKey } from '../account-lock.ts';
import { personOfEmail, personOfExternalId } from './find-linked-person.ts';
import { keptOf } from './kept-of.ts';
import { getLinking } from './linking.ts';

/** What an identity provider proves of somebody who comes in from another app of the organisation. */
export interface ProvedAccount extends AccountKey {
  /** What the identity provider's SCIM calls the person. */
  readonly externalId: string;
  /** Counts only where the organisation says that this way in has verified it; null: not told. */
  readonly email: string | null;
}

/**
 * Finds the active person behind an account: by the account used before, else by the id that the
 * identity provider told of them by SCIM, else by their e-mail address, where the organisation links by
 * that and says that this way in verifies it; then the account is theirs from now on. Makes nobody: such
 * an app tells too little of a person to know them again when they come from elsewhere.
 * @returns the person's id; null where nobody, or nobody who works here, is known by it
 */
export async function findKnownPerson(work: Work, account: ProvedAccount): Promise<string | null> {
  await lockAccounts(work, [account]);
  const personId = (await touchAccount(work, account)) ?? (await linkAccount(work, account));
  if (personId === null) return null;
  const person = await work.db
    .selectFrom('people')
    .select('state')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  return person.state === 'active' ? personId : null;
}

async function touchAccount(work: Work, account: AccountKey): Promise<string | null> {
  const row = await work.db
    .updateTable('person_accounts')
    .set({ last_used_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('kind', '=', account.kind)
    .where('provider', '=', account.provider)
    .where('subject', '=', account.subject)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

async function linkAccount(work: Work, account: ProvedAccount): Promise<string | null> {
  const byId = await personOfExternalId(work, account.externalId);
  const found = byId ?? (await personOfEmail(work, await verifiedEmail(work, account)));
  if (found === null) return null;
  const personId = await keptOf(work, found);
  await work.db
    .insertInto('person_accounts')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      person_id: personId,
      kind: account.kind,
      provider: account.provider,
      subject: account.subject,
      created_at: work.now,
      last_used_at: work.now,
    })
    .execute();
  await recordAudit(work, {
    action: 'account.linked',
    subject: { kind: 'person', id: personId },
    details: { wayIn: account.kind, by: byId === null ? 'verified_email' : 'external_id' },
  });
  return personId;
}

async function verifiedEmail(work: Work, account: ProvedAccount): Promise<string | null> {
  const { linkBy, emailVerifiedBy } = await getLinking(work);
  const isVerified = linkBy === 'verified_email' && emailVerifiedBy.includes(account.kind);
  return isVerified ? account.email : null;
}
