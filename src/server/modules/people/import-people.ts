import type { ImportedPerson } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { recordAudit } from '../administration/index.ts';
import { createPeople } from './create-people.ts';
import { mergePeople } from './merge/merge-people.ts';
import { keep } from './merge/said.ts';
import type { Said } from './merge/said.ts';

export interface ImportReport {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Employee numbers of those whose manager is named in their row and found nowhere. */
  readonly unknownManagers: string[];
}

function toSaid(person: ImportedPerson): Said {
  return keep({
    names: { given: person.givenName, family: person.familyName },
    email: person.email,
    department: person.department,
    division: person.division,
    country: person.country,
    location: person.location,
    jobTitle: person.jobTitle,
    jobLevel: person.jobLevel === null ? null : [String(person.jobLevel)],
    manager: person.managerEmployeeNumber,
    language: person.language,
    timeZone: person.timeZone,
    startDate: person.startDate,
    employment: true,
  });
}

/**
 * Brings people up to date with what HR tells, by employee number; of two rows with one number the
 * last counts. Managers are joined afterwards, so that rows may stand in any order.
 */
export async function importPeople(
  work: Work,
  people: readonly ImportedPerson[],
): Promise<ImportReport> {
  const rows = [...new Map(people.map((person) => [person.employeeNumber, person])).values()];
  const found = await createPeople(
    work,
    rows.map((person) => person.employeeNumber),
  );
  const byId = new Map(found.map(({ personId }, index) => [personId, rows[index]]));
  const merged = await mergePeople(
    work,
    { kind: 'csv', provider: '' },
    [...byId].flatMap(([personId, row]) => (row ? [{ personId, said: toSaid(row) }] : [])),
  );
  const created = found.filter(({ isNew }) => isNew);
  const isNew = new Set(created.map(({ personId }) => personId));
  const updated = merged.changed.filter(({ personId }) => !isNew.has(personId)).length;
  const report = {
    created: created.length,
    updated,
    unchanged: people.length - created.length - updated,
    unknownManagers: merged.unknownManagers.flatMap((id) => byId.get(id)?.employeeNumber ?? []),
  };
  await recordAudit(work, {
    action: 'people.imported',
    subject: { kind: 'organisation', id: work.tenantId },
    details: { created: report.created, updated, unchanged: report.unchanged },
  });
  return report;
}
