import { sql } from 'kysely';
import { text } from '../../../content/catalogue.ts';
import type { Language } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { writeCsv } from '../../kernel/csv.ts';
import type { CsvCell } from '../../kernel/csv.ts';
import { recordAudit } from '../administration/index.ts';
import { requireOwnership } from '../programmes/index.ts';

const columns = [
  'name',
  'email',
  'department',
  'country',
  'role',
  'state',
  'capacity',
  'taken',
  'requests',
  'underWay',
  'completed',
] as const;

interface Row {
  readonly name: string;
  readonly email: string | null;
  readonly department: string | null;
  readonly country: string | null;
  readonly role: 'mentor' | 'mentee';
  readonly state: 'draft' | 'active' | 'paused' | 'withdrawn' | 'registered';
  readonly capacity: number | null;
  readonly taken: number | null;
  readonly requests: number;
  readonly underWay: number;
  readonly completed: number;
}

/**
 * Who takes part in a programme and how they stand, as CSV: states and counts. That a mentorship ended
 * early is not among them, nor anything that somebody wrote.
 * @throws AppError `not-found` for who does not own it
 */
export async function exportParticipants(
  work: Work,
  session: Session,
  programmeId: string,
  language: Language,
): Promise<string> {
  await requireOwnership(work, session, programmeId);
  const rows = await readParticipants(work, programmeId);
  await recordAudit(work, {
    action: 'programme.exported',
    subject: { kind: 'programme', id: programmeId },
    details: { rows: rows.length },
  });
  const word = (key: string): string => text(language, 'reports', `participants.${key}`);
  const cellOf = (row: Row, column: (typeof columns)[number]): CsvCell =>
    column === 'role' || column === 'state' ? word(`${column}.${row[column]}`) : row[column];
  return writeCsv([
    columns.map((column) => word(`columns.${column}`)),
    ...rows.map((row) => columns.map((column) => cellOf(row, column))),
  ]);
}

async function readParticipants(work: Work, programmeId: string): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    with part as (
      select person_id, 'mentor' as role, state, capacity, taken_seats as taken
        from mentor_registrations
        where tenant_id = ${work.tenantId} and programme_id = ${programmeId}
      union all
      select person_id, 'mentee', 'registered', null, null from mentee_intakes
        where tenant_id = ${work.tenantId} and programme_id = ${programmeId}
    )
    select coalesce(nullif(trim(concat_ws(' ', person.given_name, person.family_name)), ''),
        person.email, '') as name,
      person.email, person.department, person.country, part.role, part.state, part.capacity,
      part.taken,
      (select count(*) from mentor_requests request
        where request.tenant_id = ${work.tenantId} and request.programme_id = ${programmeId}
          and request.state = 'open'
          and case part.role when 'mentor' then request.mentor_id else request.mentee_id end
            = part.person_id) as requests,
      coalesce(pairs.under_way, 0) as "underWay", coalesce(pairs.completed, 0) as completed
      from part
      join people person on person.tenant_id = ${work.tenantId} and person.id = part.person_id
      left join lateral (
        select count(*) filter (where mentorship.state not in ('closed', 'ended_early')) as under_way,
          count(*) filter (where mentorship.state = 'closed') as completed
          from mentorship_members member
          join mentorships mentorship on mentorship.tenant_id = member.tenant_id
            and mentorship.id = member.mentorship_id and mentorship.programme_id = ${programmeId}
          where member.tenant_id = ${work.tenantId} and member.person_id = part.person_id
            and member.left_at is null
            and (member.role = 'peer' or (member.role = 'mentee') = (part.role = 'mentee'))
      ) as pairs on true
      order by part.role desc, lower(unaccent(person.family_name)), lower(unaccent(person.given_name)),
        part.person_id`.execute(work.db);
  return rows;
}
