import type { OrganisationPerson } from './organisation.ts';

/**
 * Follows a person's managers up to the top.
 * @returns employee numbers, nearest manager first
 * @throws Error where a manager is unknown, or where somebody is their own manager at any distance
 */
export function findReportingLine(
  people: readonly OrganisationPerson[],
  employeeNumber: string,
): string[] {
  const managers = new Map(people.map((p) => [p.employeeNumber, p.managerEmployeeNumber]));
  const line: string[] = [];
  let next = managers.get(employeeNumber);
  while (next) {
    if (!managers.has(next)) throw new Error(`Unknown manager ${next} above ${employeeNumber}`);
    if (next === employeeNumber || line.includes(next)) {
      throw new Error(`Reporting line of ${employeeNumber} goes round through ${next}`);
    }
    line.push(next);
    next = managers.get(next);
  }
  return line;
}
