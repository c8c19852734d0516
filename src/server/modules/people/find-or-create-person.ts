import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';

/** Somebody who comes in through an identity at a platform. */
export interface Visitor {
  readonly kind: 'lti';
  /** What the subject is unique within: the registration. */
  readonly provider: string;
  readonly subject: string;
  /** The key by which HR and the platform mean the same person; null when the platform tells none. */
  readonly employeeNumber: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly locale: string | null;
}

/**
 * Finds the person behind a way in: by the account used before, else by the employee number, else a
 * new one. Never by an e-mail address: a platform does not prove it. Whoever comes in for the first
 * time in several windows at once is one person.
 * @returns the person's id
 */
export async function findOrCreatePerson(work: Work, visitor: Visitor): Promise<string> {
  const known = (await touchAccount(work, visitor)) ?? (await waitForAccount(work, visitor));
  if (known) return known;
  const personId =
    (await findByEmployeeNumber(work, visitor)) ?? (await createPerson(work, visitor));
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
  return personId;
}

async function touchAccount(work: Work, visitor: Visitor): Promise<string | null> {
  const row = await work.db
    .updateTable('person_accounts')
    .set({ last_used_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('kind', '=', visitor.kind)
    .where('provider', '=', visitor.provider)
    .where('subject', '=', visitor.subject)
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id ?? null;
}

/** Waits until nobody else is making the account, and from then on until this transaction ends. */
async function waitForAccount(work: Work, visitor: Visitor): Promise<string | null> {
  const account = [work.tenantId, visitor.kind, visitor.provider, visitor.subject].join('\n');
  await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 0))`.execute(work.db);
  return touchAccount(work, visitor);
}

async function findByEmployeeNumber(work: Work, visitor: Visitor): Promise<string | null> {
  if (visitor.employeeNumber === null || visitor.employeeNumber === '') return null;
  const row = await work.db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('employee_number', '=', visitor.employeeNumber)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function createPerson(work: Work, visitor: Visitor): Promise<string> {
  const created = await work.db
    .insertInto('people')
    .values({
      tenant_id: work.tenantId,
      id: newId(work.now),
      employee_number: visitor.employeeNumber === '' ? null : visitor.employeeNumber,
      given_name: visitor.givenName ?? '',
      family_name: visitor.familyName ?? '',
      email: visitor.email,
      language: visitor.locale,
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'employee_number']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (created) return created.id;
  // HR or another platform has just told of the same employee.
  const present = await findByEmployeeNumber(work, visitor);
  if (present === null) throw new Error('The employee who stood in the way is gone.');
  return present;
}
