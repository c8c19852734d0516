import type { ImportedPerson } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';
import { recordAudit } from '../administration/index.ts';

export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Managers named in a row and found nowhere. */
  readonly unknownManagers: string[];
}

function toColumns(person: ImportedPerson) {
  return {
    given_name: person.givenName,
    family_name: person.familyName,
    email: person.email,
    department: person.department,
    division: person.division,
    country: person.country,
    location: person.location,
    job_title: person.jobTitle,
    job_level: person.jobLevel,
    language: person.language,
    time_zone: person.timeZone,
    start_date: person.startDate,
  };
}

/**
 * Brings people up to date with what HR tells, by employee number. Managers are joined afterwards,
 * so that rows may stand in any order.
 */
export async function importPeople(
  work: Work,
  people: readonly ImportedPerson[],
): Promise<ImportReport> {
  const existing = await findByEmployeeNumber(
    work,
    people.map((person) => person.employeeNumber),
  );
  let created = 0;
  let updated = 0;
  for (const person of people) {
    const columns = toColumns(person);
    const known = existing.get(person.employeeNumber);
    if (!known) {
      await work.db
        .insertInto('people')
        .values({
          tenant_id: work.tenantId,
          id: newId(work.now),
          employee_number: person.employeeNumber,
          ...columns,
          created_at: work.now,
          updated_at: work.now,
        })
        .execute();
      created++;
    } else if (Object.entries(columns).some(([name, value]) => known[name] !== value)) {
      await work.db
        .updateTable('people')
        .set({ ...columns, updated_at: work.now })
        .where('tenant_id', '=', work.tenantId)
        .where('employee_number', '=', person.employeeNumber)
        .execute();
      updated++;
    }
  }
  const unknownManagers = await joinManagers(work, people);
  const report = {
    created,
    updated,
    unchanged: people.length - created - updated,
    unknownManagers,
  };
  await recordAudit(work, {
    action: 'people.imported',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { created, updated, unchanged: report.unchanged },
  });
  return report;
}

async function findByEmployeeNumber(
  work: Work,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const rows = await work.db
    .selectFrom('people')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('employee_number', 'in', [...new Set(numbers)])
    .execute();
  return new Map(rows.map((row) => [row.employee_number ?? '', { ...row }]));
}

async function joinManagers(work: Work, people: readonly ImportedPerson[]): Promise<string[]> {
  const named = people.flatMap((person) => person.managerEmployeeNumber ?? []);
  const managers = await findByEmployeeNumber(work, named.length > 0 ? named : ['']);
  const unknown: string[] = [];
  for (const person of people) {
    const number = person.managerEmployeeNumber;
    const managerId = number === null ? null : managers.get(number)?.id;
    if (managerId === undefined) {
      unknown.push(person.employeeNumber);
      continue;
    }
    await work.db
      .updateTable('people')
      .set({ manager_id: managerId as string | null })
      .where('tenant_id', '=', work.tenantId)
      .where('employee_number', '=', person.employeeNumber)
      .where('manager_id', 'is distinct from', managerId as string | null)
      .execute();
  }
  return unknown;
}
