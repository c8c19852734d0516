import type { Work } from '../../../../jobs/work.ts';
import { recordAudit } from '../../../administration/index.ts';
import { createPeople } from '../../create-people.ts';
import { mergePerson } from '../../merge/merge-person.ts';
import { ScimError } from '../scim-error.ts';
import type { UserInput } from './read-user.ts';
import type { ScimUser } from './scim-user.ts';
import { getUser } from './users.store.ts';

/**
 * Takes in a user (RFC 7644 §3.3): the employee with the number, whoever told of them first; else the
 * one whom the identity provider deleted before under the same external id; else a new person.
 * @throws ScimError 409 `uniqueness` where there is such a user already
 */
export async function createUser(work: Work, input: UserInput): Promise<ScimUser> {
  const personId =
    input.employeeNumber === null
      ? ((await findDeleted(work, input.externalId)) ?? (await findOrCreate(work, null)))
      : await findOrCreate(work, input.employeeNumber);
  const written = { user_name: input.userName, external_id: input.externalId };
  const taken = await work.db
    .insertInto('scim_users')
    .values({
      tenant_id: work.tenantId,
      person_id: personId,
      ...written,
      created_at: work.now,
      updated_at: work.now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['tenant_id', 'person_id'])
        .doUpdateSet((row) => ({
          ...written,
          version: row('scim_users.version', '+', 1),
          created_at: work.now,
          updated_at: work.now,
          deleted_at: null,
        }))
        .where('scim_users.deleted_at', 'is not', null),
    )
    .returning('person_id')
    .executeTakeFirst();
  if (!taken) {
    throw new ScimError(409, 'uniqueness', 'Another user has this employee number.');
  }
  await mergePerson(work, { kind: 'scim', provider: '' }, personId, input.said);
  await recordAudit(work, {
    action: 'scim-user.created',
    subject: { kind: 'person', id: personId },
  });
  return getUser(work, personId);
}

async function findOrCreate(work: Work, employeeNumber: string | null): Promise<string> {
  const [found] = await createPeople(work, [employeeNumber]);
  if (!found) throw new Error('A person was neither found nor made.');
  return found.personId;
}

async function findDeleted(work: Work, externalId: string | null): Promise<string | null> {
  if (externalId === null) return null;
  const row = await work.db
    .selectFrom('scim_users')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('external_id', '=', externalId)
    .where('deleted_at', 'is not', null)
    .orderBy('deleted_at', 'desc')
    .executeTakeFirst();
  return row?.person_id ?? null;
}
