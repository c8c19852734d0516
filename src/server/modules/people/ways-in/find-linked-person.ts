import type { LinkKey } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { createPeople } from '../create-people.ts';
import { getLinking } from './linking.ts';
import type { Visitor } from './visitor.ts';

export interface LinkedPerson {
  readonly personId: string;
  /** By what they were known; null: they are new. */
  readonly linkedBy: LinkKey | null;
}

/**
 * Finds whom a new account belongs to, by the key that the organisation has chosen, and makes the
 * person where there is none. Two people with the same key are nobody's: a new one is made, and an
 * administrator can merge them.
 */
export async function findLinkedPerson(work: Work, visitor: Visitor): Promise<LinkedPerson> {
  const { linkBy, emailVerifiedBy } = await getLinking(work);
  if (linkBy === 'employee_number') return byEmployeeNumber(work, visitor.employeeNumber);
  const isVerified = emailVerifiedBy.includes(visitor.kind);
  const found =
    linkBy === 'external_id'
      ? await personOfExternalId(work, visitor.externalId)
      : await personOfEmail(work, isVerified ? visitor.email : null);
  if (found !== null) return { personId: found, linkedBy: linkBy };
  return { personId: await create(work, null), linkedBy: null };
}

async function byEmployeeNumber(work: Work, number: string | null): Promise<LinkedPerson> {
  const [found] = await createPeople(work, [number === '' ? null : number]);
  if (!found) throw new Error('A person was neither found nor made.');
  return { personId: found.personId, linkedBy: found.isNew ? null : 'employee_number' };
}

async function create(work: Work, number: string | null): Promise<string> {
  return (await byEmployeeNumber(work, number)).personId;
}

/** @returns whom SCIM told of by this id; null where nobody, or more than one, has it */
export async function personOfExternalId(
  work: Work,
  externalId: string | null,
): Promise<string | null> {
  if (externalId === null || externalId === '') return null;
  const rows = await work.db
    .selectFrom('scim_users')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is', null)
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.person_id ?? null) : null;
}

/** Leavers count: whoever has their address now is not them, and one of the two is to be asked about. */
export async function personOfEmail(work: Work, email: string | null): Promise<string | null> {
  if (email === null || email === '') return null;
  const rows = await work.db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('email_key', '=', email.toLowerCase())
    .limit(2)
    .execute();
  return rows.length === 1 ? (rows[0]?.id ?? null) : null;
}
