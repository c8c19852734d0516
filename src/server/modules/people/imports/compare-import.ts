import { sql } from 'kysely';
import type { ImportCounts } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { findCircles } from './find-circles.rules.ts';
import { getImport, updateImport } from './imports.store.ts';
import { planForBulk } from './plan-for-bulk.ts';

/**
 * Compares the rows of an import with what the file before said: what each would do, what to look at,
 * and who would leave. Repeatable: it starts from the rows as they were read.
 */
export async function compareImport(work: Work, importId: string): Promise<void> {
  const present = await getImport(work, importId, true);
  if (present.state !== 'comparing') return;
  await planForBulk(work);
  await refuseTwice(work, importId);
  await judgeRows(work, importId);
  await noteManagers(work, importId);
  await updateImport(work, importId, {
    state: 'ready',
    counts: await countRows(work, importId, present.isComplete),
  });
}

const own = (work: Work, importId: string) =>
  sql`r.tenant_id = ${work.tenantId} and r.import_id = ${importId}`;

/** Of rows with one number none is used: nobody knows which is meant. */
async function refuseTwice(work: Work, importId: string): Promise<void> {
  const { rows } = await sql<{ number: string }>`
    select r.employee_number as number from people_import_rows r
    where ${own(work, importId)} and r.employee_number is not null
    group by r.employee_number having count(*) > 1`.execute(work.db);
  if (rows.length === 0) return;
  await sql`
    update people_import_rows r set said = null, outcome = 'invalid',
      reasons = array_append(r.reasons, 'employee-number-twice')
    where ${own(work, importId)} and not 'employee-number-twice' = any(r.reasons)
      and r.employee_number = any(${rows.map((row) => row.number)}::text[])`.execute(work.db);
}

async function judgeRows(work: Work, importId: string): Promise<void> {
  await sql`
    update people_import_rows r set
      outcome = case when j.person_id is null then 'new'
        when j.before = j.said then 'unchanged' else 'changed' end,
      attributes = j.attributes
    from (
      select i.line, i.said, p.id as person_id, s.said as before,
        array(select key from jsonb_object_keys(coalesce(s.said, '{}') || i.said) as key
          where s.said -> key is distinct from i.said -> key order by key) as attributes
      from people_import_rows i
      left join people p on p.tenant_id = i.tenant_id and p.employee_number = i.employee_number
      left join person_sources s on s.tenant_id = p.tenant_id and s.person_id = p.id
        and s.source = 'csv' and s.provider = ''
      where i.tenant_id = ${work.tenantId} and i.import_id = ${importId} and i.said is not null
    ) j
    where ${own(work, importId)} and r.line = j.line`.execute(work.db);
}

/** Managers who are nowhere, and circles: both are taken as they are told, and said. */
async function noteManagers(work: Work, importId: string): Promise<void> {
  await sql`
    update people_import_rows r set reasons = array_append(r.reasons, 'manager-not-known')
    where ${own(work, importId)} and r.said ->> 'manager' is not null
      and not 'manager-not-known' = any(r.reasons)
      and not exists (select from people_import_rows m
        where m.tenant_id = r.tenant_id and m.import_id = r.import_id and m.said is not null
          and (m.employee_number = r.said ->> 'manager'))
      and not exists (select from people p
        where p.tenant_id = r.tenant_id and p.employee_number = r.said ->> 'manager')
      and not (r.said ->> 'manager' like '%@%' and (
        exists (select from people p where p.tenant_id = r.tenant_id
          and p.email_key = lower(r.said ->> 'manager'))
        or lower(r.said ->> 'manager') in (select lower(m.said ->> 'email')
          from people_import_rows m
          where m.tenant_id = ${work.tenantId} and m.import_id = ${importId}
            and m.said is not null)))`.execute(work.db);
  const { rows } = await sql<{ number: string; manager: string }>`
    select r.employee_number as number, r.said ->> 'manager' as manager
    from people_import_rows r
    where ${own(work, importId)} and r.said ->> 'manager' is not null
      and r.employee_number in (select m.said ->> 'manager' from people_import_rows m
        where m.tenant_id = ${work.tenantId} and m.import_id = ${importId})`.execute(work.db);
  // Only who is a manager can stand in a circle: of a million rows that leaves few to hold.
  const circles = findCircles(new Map(rows.map((row) => [row.number, row.manager])));
  if (circles.length === 0) return;
  await sql`
    update people_import_rows r set reasons = array_append(r.reasons, 'manager-in-circle')
    where ${own(work, importId)} and not 'manager-in-circle' = any(r.reasons)
      and r.employee_number = any(${circles}::text[])`.execute(work.db);
}

/** Who works here by what files say and is not in this one, however its row came out. */
export const leaversOf = (work: Work, importId: string) => sql`
  select s.person_id, p.employee_number, s.said
  from person_sources s
  join people p on p.tenant_id = s.tenant_id and p.id = s.person_id
  where s.tenant_id = ${work.tenantId} and s.source = 'csv' and s.provider = ''
    and (s.said ->> 'employment')::boolean
    and not exists (select from people_import_rows r
      where ${own(work, importId)} and r.employee_number = p.employee_number)`;

async function countRows(work: Work, importId: string, isComplete: boolean): Promise<ImportCounts> {
  const counted = await sql<Omit<ImportCounts, 'leavers' | 'known'>>`
    select count(*) filter (where r.outcome = 'new') as new,
      count(*) filter (where r.outcome = 'changed') as changed,
      count(*) filter (where r.outcome = 'unchanged') as unchanged,
      count(*) filter (where r.outcome = 'invalid') as invalid,
      count(*) filter (where r.outcome <> 'invalid' and r.reasons <> '{}') as warnings
    from people_import_rows r where ${own(work, importId)}`.execute(work.db);
  const known = await sql<{ known: number; leavers: number }>`
    select (select count(*) from person_sources s where s.tenant_id = ${work.tenantId}
        and s.source = 'csv' and s.provider = '' and (s.said ->> 'employment')::boolean) as known,
      (select count(*) from (${leaversOf(work, importId)}) as leaver) as leavers`.execute(work.db);
  const rows = counted.rows[0] ?? { new: 0, changed: 0, unchanged: 0, invalid: 0, warnings: 0 };
  const all = known.rows[0] ?? { known: 0, leavers: 0 };
  return { ...rows, known: all.known, leavers: isComplete ? all.leavers : 0 };
}
