import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { newId } from '../../kernel/ids.ts';

export interface FoundPerson {
  readonly personId: string;
  readonly isNew: boolean;
}

/**
 * Finds people by employee number and makes those who are not there yet, with nothing known of them:
 * what is known comes by way of the merge. Of two who make the same employee at once one finds the
 * other's.
 * @param employeeNumbers each once; null makes a person without a number
 * @returns the people, in the order given
 */
export async function createPeople(
  work: Work,
  employeeNumbers: readonly (string | null)[],
): Promise<FoundPerson[]> {
  const rows = employeeNumbers.map((number) => ({ id: newId(work.now), employee_number: number }));
  const made = await sql<{ id: string }>`
    insert into people (tenant_id, id, employee_number, created_at, updated_at)
    select ${work.tenantId}::uuid, r.id, r.employee_number,
      ${work.now}::timestamptz, ${work.now}::timestamptz
    from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.employee_number)}::text[])
      as r (id, employee_number)
    on conflict (tenant_id, employee_number) do nothing
    returning id`.execute(work.db);
  const isNew = new Set(made.rows.map((row) => row.id));
  const known = await findByEmployeeNumber(
    work,
    rows.flatMap((row) => (isNew.has(row.id) ? [] : (row.employee_number ?? []))),
  );
  return rows.map(({ id, employee_number: number }) => {
    const personId = isNew.has(id) ? id : known.get(number ?? '');
    if (personId === undefined) throw new Error('The employee who stood in the way is gone.');
    return { personId, isNew: isNew.has(id) };
  });
}

/** @returns by employee number, the ids of the people who have one of these */
export async function findByEmployeeNumber(
  work: Work,
  employeeNumbers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (employeeNumbers.length === 0) return new Map();
  const { rows } = await sql<{ id: string; employee_number: string }>`
    select id, employee_number from people
    where tenant_id = ${work.tenantId}
      and employee_number = any(${[...employeeNumbers]}::text[])`.execute(work.db);
  return new Map(rows.map((row) => [row.employee_number, row.id]));
}
