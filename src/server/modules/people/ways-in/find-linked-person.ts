import type { Linking, LinkKey } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { createPeople, findByEmployeeNumber } from '../create-people.ts';
import { keptOf } from './kept-of.ts';
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
  const linking = await getLinking(work);
  const { linkBy } = linking;
  const found = linkBy === 'employee_number' ? null : await personOfKey(work, visitor, linking);
  if (found !== null) return { personId: await keptOf(work, found), linkedBy: linkBy };
  // Of two who make the same employee at once one finds the other's.
  const number = linkBy === 'employee_number' ? visitor.employeeNumber : null;
  const [person] = await createPeople(work, [number === '' ? null : number]);
  if (!person) throw new Error('A person was neither found nor made.');
  if (person.isNew) return { personId: person.personId, linkedBy: null };
  return { personId: await keptOf(work, person.personId), linkedBy: linkBy };
}

/** @returns the one person whom the organisation's key names; null where that is nobody, or several */
export async function personOfKey(
  work: Work,
  visitor: Visitor,
  { linkBy, emailVerifiedBy }: Linking,
): Promise<string | null> {
  if (linkBy === 'external_id') return personOfExternalId(work, visitor.externalId);
  if (linkBy === 'verified_email') {
    return personOfEmail(work, emailVerifiedBy.includes(visitor.kind) ? visitor.email : null);
  }
  const number = visitor.employeeNumber ?? '';
  return number === '' ? null : ((await findByEmployeeNumber(work, [number])).get(number) ?? null);
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
