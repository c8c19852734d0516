import { sql } from 'kysely';
import { pairingFiguresSchema } from '../../../contract/index.ts';
import type { Cohort, PairingFigures } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { getProgramme, requireOwnership } from '../programmes/index.ts';
import { cohortFromRow, getOwnedCohort } from './cohorts.store.ts';
import type { StoredCohort } from './cohorts.store.ts';

type Summary = Pick<
  Cohort,
  'id' | 'programmeId' | 'name' | 'state' | 'mentees' | 'mentors' | 'seats' | 'createdAt' | 'sentAt'
>;

/** @throws AppError `not-found` for who does not own the programme */
export async function listCohortsOf(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<Summary[]> {
  await requireOwnership(work, session, programmeId);
  const rows = await work.db
    .selectFrom('cohorts')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const summaries: Summary[] = [];
  for (const row of rows) summaries.push(await summarise(work, cohortFromRow(row)));
  return summaries;
}

/** A cohort as its owner sees it. @throws AppError `not-found` for anybody else */
export async function getCohortOf(work: Work, session: Session, id: string): Promise<Cohort> {
  const cohort = await getOwnedCohort(work, session, id);
  const summary = await summarise(work, cohort);
  const programme = await getProgramme(work, cohort.programmeId);
  return {
    ...summary,
    programmeName: programme.name,
    version: cohort.version,
    matching: cohort.matching,
    method: cohort.method,
    pairings: await listFigures(work, id),
    plan: await readPlan(work, id, summary.mentees),
  };
}

async function summarise(work: Work, cohort: StoredCohort): Promise<Summary> {
  const { rows } = await sql<Pick<Summary, 'mentees' | 'mentors' | 'seats'>>`
    select count(*) filter (where member.role = 'mentee') as mentees,
      count(*) filter (where member.role = 'mentor') as mentors,
      coalesce(sum(offer.capacity - offer.taken_seats - offer.held_seats), 0)::integer as seats
      from cohort_members member
      left join mentor_registrations offer on offer.tenant_id = member.tenant_id
        and offer.id = member.registration_id
      where member.tenant_id = ${work.tenantId} and member.cohort_id = ${cohort.id}
        and member.is_included`.execute(work.db);
  const { id, programmeId, name, state, createdAt, sentAt } = cohort;
  return {
    ...{ id, programmeId, name, state },
    ...(rows[0] ?? { mentees: 0, mentors: 0, seats: 0 }),
    createdAt: createdAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
  };
}

async function listFigures(work: Work, cohortId: string): Promise<PairingFigures[]> {
  const rows = await work.db
    .selectFrom('cohort_pairings')
    .select('figures')
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId)
    .orderBy('method', 'desc')
    .execute();
  return rows.map((row) => pairingFiguresSchema.parse(row.figures));
}

async function readPlan(work: Work, cohortId: string, mentees: number): Promise<Cohort['plan']> {
  const { rows } = await sql<Omit<Cohort['plan'], 'unmatched'>>`
    select count(*) as pairs, count(*) filter (where is_locked) as locked,
      coalesce(sum(fit), 0)::double precision as "totalFit",
      count(*) filter (where state = 'formed') as formed,
      count(*) filter (where state in ('ended', 'no_seat')) as ended,
      count(*) filter (where state = 'proposed') as proposed
      from cohort_pairs where tenant_id = ${work.tenantId} and cohort_id = ${cohortId}`.execute(
    work.db,
  );
  const plan = rows[0] ?? { pairs: 0, locked: 0, totalFit: 0, formed: 0, ended: 0, proposed: 0 };
  return { ...plan, unmatched: Math.max(0, mentees - plan.pairs) };
}
