import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../administration/index.ts';
import { lockAccounts } from './account-lock.ts';
import { mergePerson } from './merge/merge-person.ts';
import { keep } from './merge/said.ts';
import type { Telling } from './merge/said.ts';
import { returnByLaunch } from './roster/return-by-launch.ts';
import { findLinkedPerson } from './ways-in/find-linked-person.ts';
import type { Visitor } from './ways-in/visitor.ts';

/** What a launch tells of a person, as the merge takes it. */
export function tellingOf(visitor: Visitor): Telling {
  return {
    names: { given: visitor.givenName, family: visitor.familyName },
    email: visitor.email,
    language: visitor.locale,
  };
}

/**
 * What `person_sources.said` holds after this launch, as JSON: where the row of the source `launch`
 * and the visitor's provider equals it already (`said = $1::jsonb`), the launch tells nothing new of the
 * person and `findOrCreatePerson` would change no more than the account's last use.
 */
export function launchSnapshot(visitor: Visitor): string {
  return JSON.stringify(keep(tellingOf(visitor)));
}

/**
 * Finds the person behind a way in: by the account used before, else by the key that the organisation
 * has chosen, else a new one. An e-mail address counts only where the organisation says that it is
 * verified. Whoever comes in for the first time in several windows at once is one person. What the platform tells of them fills in what no
 * stronger source has said.
 * @returns the person's id
 */
export async function findOrCreatePerson(work: Work, visitor: Visitor): Promise<string> {
  const known = (await touchAccount(work, visitor)) ?? (await waitForAccount(work, visitor));
  const personId = known?.personId ?? (await createAccount(work, visitor));
  if (known?.isInNoRoster === true) await returnByLaunch(work, visitor.provider, personId);
  const source = { kind: 'launch', provider: visitor.provider } as const;
  await mergePerson(work, source, personId, tellingOf(visitor));
  return personId;
}

interface KnownAccount {
  readonly personId: string;
  /** By the last word of the platform's rosters. */
  readonly isInNoRoster: boolean;
}

async function touchAccount(work: Work, visitor: Visitor): Promise<KnownAccount | null> {
  const row = await work.db
    .updateTable('person_accounts')
    .set({ last_used_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('kind', '=', visitor.kind)
    .where('provider', '=', visitor.provider)
    .where('subject', '=', visitor.subject)
    .returning([
      'person_id as personId',
      sql<boolean>`exists (
        select from person_sources source
        where source.tenant_id = person_accounts.tenant_id
          and source.person_id = person_accounts.person_id and source.source = 'roster'
          and source.provider = person_accounts.provider
          and source.said -> 'employment' = 'false'::jsonb)`.as('isInNoRoster'),
    ])
    .executeTakeFirst();
  return row ?? null;
}

/** Waits until nobody else is making the account, and from then on until this transaction ends. */
async function waitForAccount(work: Work, visitor: Visitor): Promise<KnownAccount | null> {
  await lockAccounts(work, [visitor]);
  return touchAccount(work, visitor);
}

async function createAccount(work: Work, visitor: Visitor): Promise<string> {
  const { personId, linkedBy } = await findLinkedPerson(work, visitor);
  await work.db
    .insertInto('person_accounts')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      person_id: personId,
      kind: visitor.kind,
      provider: visitor.provider,
      subject: visitor.subject,
      created_at: work.now,
      last_used_at: work.now,
    })
    .execute();
  if (linkedBy !== null) {
    await recordAudit(work, {
      action: 'account.linked',
      subject: { kind: 'person', id: personId },
      details: { wayIn: visitor.kind, by: linkedBy },
    });
  }
  return personId;
}
