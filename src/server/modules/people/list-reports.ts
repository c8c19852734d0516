import type { Work } from '../../jobs/work.ts';
import { getPeople } from './person.ts';
import type { Person } from './person.ts';

/** @returns the people whom somebody manages directly and who work here, by name */
export async function listReports(work: Work, managerId: string): Promise<Person[]> {
  const rows = await work.db
    .selectFrom('people')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('manager_id', '=', managerId)
    .where('state', '=', 'active')
    .execute();
  const people = await getPeople(
    work,
    rows.map((row) => row.id),
  );
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
}
