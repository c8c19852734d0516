import { isDeepStrictEqual } from 'node:util';
import type { Work } from '../../../../jobs/work.ts';
import { recordAudit } from '../../../administration/index.ts';
import { mergePerson } from '../../merge/merge-person.ts';
import type { UserInput } from './read-user.ts';
import type { ScimUser } from './scim-user.ts';
import { getUser } from './users.store.ts';

/**
 * Puts what the identity provider says now in place of what it said before (RFC 7644 §3.5.1). What was
 * said already changes nothing, the version included.
 * @param user as it is, its row locked
 * @throws DatabaseError of a unique violation, which the client is told as 409 `uniqueness`
 */
export async function replaceUser(work: Work, user: ScimUser, input: UserInput): Promise<ScimUser> {
  // A person's key is not taken away: their history hangs on it.
  const employeeNumber = input.employeeNumber ?? user.employeeNumber;
  const isSameKeys =
    input.userName === user.userName &&
    input.externalId === user.externalId &&
    employeeNumber === user.employeeNumber;
  if (isSameKeys && isDeepStrictEqual(input.said, user.said)) return user;
  await work.db
    .updateTable('scim_users')
    .set((row) => ({
      user_name: input.userName,
      external_id: input.externalId,
      version: row('version', '+', 1),
      updated_at: work.now,
    }))
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', user.id)
    .execute();
  if (employeeNumber !== user.employeeNumber) {
    await work.db
      .updateTable('people')
      .set({ employee_number: employeeNumber, updated_at: work.now })
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', user.id)
      .execute();
  }
  await mergePerson(work, { kind: 'scim', provider: '' }, user.id, input.said);
  if (!isSameKeys) {
    await recordAudit(work, {
      action: 'scim-user.changed',
      subject: { kind: 'person', id: user.id },
    });
  }
  return getUser(work, user.id);
}
