import type { Role } from '../../src/contract/index.ts';
import { importedPersonSchema } from '../../src/contract/index.ts';
import type { Work } from '../../src/server/jobs/work.ts';
import { createOrganisation } from '../../src/server/modules/administration/index.ts';
import { startSession } from '../../src/server/modules/identity/index.ts';
import { importPeople } from '../../src/server/modules/people/index.ts';
import { createDefaultProgramme } from '../../src/server/modules/programmes/index.ts';
import { callerOf } from './caller.ts';
import type { Caller } from './caller.ts';
import type { TestProduct } from './start-test-product.ts';

/** Another customer of the same installation. */
export interface OtherOrganisation {
  readonly tenantId: string;
  inTransaction<Result>(work: (work: Work) => Promise<Result>): Promise<Result>;
  /** Adds somebody of it, signed in with these roles. */
  signIn(roles?: readonly Role[]): Promise<Caller>;
}

let employeeNumber = 1;

/** Adds another organisation, with its programme, to a running product. */
export async function addOrganisation(
  { url, product }: TestProduct,
  key: string,
): Promise<OtherOrganisation> {
  const tenantId = await createOrganisation(product.inTransaction, {
    key,
    name: `Organisation ${key}`,
    language: 'en',
    jobLevels: ['Junior', 'Senior'],
  });
  const inTransaction: OtherOrganisation['inTransaction'] = (work) =>
    product.inTransaction({ tenantId, actorId: null }, work);
  await inTransaction(createDefaultProgramme);
  return {
    tenantId,
    inTransaction,
    async signIn(roles = []) {
      const number = `${key}-${employeeNumber++}`;
      const person = importedPersonSchema.parse({
        employeeNumber: number,
        givenName: 'Kim',
        familyName: number,
        email: `${number}@example.org`,
      });
      await inTransaction((work) => importPeople(work, [person]));
      const { id } = await inTransaction(({ db }) =>
        db
          .selectFrom('people')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('employee_number', '=', number)
          .executeTakeFirstOrThrow(),
      );
      const { token } = await inTransaction((work) =>
        startSession(work, { personId: id, roles, launch: null }),
      );
      return callerOf(url, id, token);
    },
  };
}
