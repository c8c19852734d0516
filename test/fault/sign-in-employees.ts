import { importedPersonSchema } from '../../src/contract/index.ts';
import type { Work } from '../../src/server/jobs/work.ts';
import { startSession } from '../../src/server/modules/identity/index.ts';
import { importPeople } from '../../src/server/modules/people/index.ts';
import { callerOf } from '../support/caller.ts';
import type { Caller } from '../support/caller.ts';

/**
 * Makes employees of a level and signs each in.
 * @param url of the product that will be called
 * @param kind begins their employee numbers
 */
export async function signInEmployees(
  work: Work,
  url: string,
  employees: { kind: string; count: number; jobLevel: number },
): Promise<Caller[]> {
  const { kind, count, jobLevel } = employees;
  const numbers = Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
  await importPeople(
    work,
    numbers.map((employeeNumber) =>
      importedPersonSchema.parse({
        employeeNumber,
        givenName: 'Sam',
        familyName: employeeNumber,
        email: `${employeeNumber}@example.com`,
        jobLevel,
      }),
    ),
  );
  const callers: Caller[] = [];
  for (const number of numbers) {
    const { id } = await work.db
      .selectFrom('people')
      .select('id')
      .where('tenant_id', '=', work.tenantId)
      .where('employee_number', '=', number)
      .executeTakeFirstOrThrow();
    const { token } = await startSession(work, { personId: id, roles: [], launch: null });
    callers.push(callerOf(url, id, token));
  }
  return callers;
}
