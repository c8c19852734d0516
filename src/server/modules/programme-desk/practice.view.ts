import { sql } from 'kysely';
import type { ProgrammePractice } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { tellSum } from './protected-count.rules.ts';

/** A number, and how many people it is made of. */
interface Cell {
  readonly total: number;
  readonly people: number;
}

async function readHeld(work: Work, programmeId: string): Promise<Map<string, Cell>> {
  const { rows } = await sql<{ kind: string; meetings: number; minutes: number; people: number }>`
    with held as (
      select meeting.* from meetings meeting
        join mentorships mentorship on mentorship.tenant_id = meeting.tenant_id
          and mentorship.id = meeting.mentorship_id
        where meeting.tenant_id = ${work.tenantId} and meeting.state = 'held'
          and mentorship.programme_id = ${programmeId}
    ), attended as (
      select held.id, held.kind, held.minutes, attendee.person_id
        from held join meeting_attendees attendee on attendee.tenant_id = held.tenant_id
          and attendee.meeting_id = held.id
    )
    select coalesce(kind, 'all') as kind, count(distinct id) as meetings,
        coalesce(sum(minutes), 0)::integer as minutes, count(distinct person_id) as people
      from attended group by grouping sets ((kind), ())`.execute(work.db);
  const cells = new Map<string, Cell>();
  for (const { kind, meetings, minutes, people } of rows) {
    cells.set(kind, { total: meetings, people });
    if (kind === 'all') cells.set('hours', { total: Math.round(minutes / 60), people });
  }
  return cells;
}

async function readGoals(work: Work, programmeId: string): Promise<Map<string, Cell>> {
  const { rows } = await sql<{ state: string; goals: number; people: number }>`
    select case when goal.state = 'attained' then 'attained' else 'other' end as state,
        count(*) as goals, count(distinct goal.created_by) as people
      from goals goal join mentorships mentorship on mentorship.tenant_id = goal.tenant_id
        and mentorship.id = goal.mentorship_id
      where goal.tenant_id = ${work.tenantId} and mentorship.programme_id = ${programmeId}
      group by 1`.execute(work.db);
  return new Map(rows.map(({ state, goals, people }) => [state, { total: goals, people }]));
}

const nothing: Cell = { total: 0, people: 0 };

/** What is done in the mentorships of a programme, as far as it tells of nobody. */
export async function readPractice(work: Work, programmeId: string): Promise<ProgrammePractice> {
  const held = await readHeld(work, programmeId);
  const goals = await readGoals(work, programmeId);
  const formal = held.get('formal') ?? nothing;
  const informal = held.get('informal') ?? nothing;
  const attained = goals.get('attained') ?? nothing;
  const other = goals.get('other') ?? nothing;
  // Whoever knows the whole and a part knows the rest: of two parts both are told, or neither.
  const areGoalsTold = tellSum(attained) !== null && tellSum(other) !== null;
  return {
    meetings: tellSum(formal),
    informal: tellSum(informal),
    hours:
      tellSum(formal) === null || tellSum(informal) === null
        ? null
        : tellSum(held.get('hours') ?? nothing),
    goals: areGoalsTold ? attained.total + other.total : null,
    goalsAttained: areGoalsTold ? attained.total : null,
  };
}
