import type { Programme as ProgrammeAnswer } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { getOrganisation, jobLevelName } from '../administration/index.ts';

/** A programme's rules, as the operations of other modules ask for them. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly mission: string;
  readonly mentorsFromLevel: number;
  readonly openRequestLimit: number;
  readonly requestExpiryDays: number;
  readonly mentorCourseId: string;
  readonly courseDueDays: number;
}

/** @returns the programmes that are open to everybody, oldest first */
export async function listOpenProgrammes(work: Work): Promise<readonly Programme[]> {
  const rows = await work.db
    .selectFrom('programmes')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('state', 'in', ['open', 'running'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    mission: row.mission,
    mentorsFromLevel: row.mentors_from_level,
    openRequestLimit: row.open_request_limit,
    requestExpiryDays: row.request_expiry_days,
    mentorCourseId: row.mentor_course_id,
    courseDueDays: row.course_due_days,
  }));
}

/** @throws AppError `not-found` when there is no open programme of this id */
export async function getProgramme(work: Work, id: string): Promise<Programme> {
  const programme = (await listOpenProgrammes(work)).find((each) => each.id === id);
  if (!programme) throw new AppError('not-found');
  return programme;
}

/** @returns the programmes as people see them */
export async function describeProgrammes(work: Work): Promise<ProgrammeAnswer[]> {
  const organisation = await getOrganisation(work);
  return (await listOpenProgrammes(work)).map(({ courseDueDays, ...programme }) => ({
    ...programme,
    mentorsFromLevelName: jobLevelName(organisation, programme.mentorsFromLevel),
  }));
}
