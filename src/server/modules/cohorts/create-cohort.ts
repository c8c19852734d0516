import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { formatRules, getProgramme, requireOwnership } from '../programmes/index.ts';
import { takeInEverybody } from './cohort-members.store.ts';
import { insertCohort, lockCohort } from './cohorts.store.ts';

/**
 * Begins a cohort of those who can be paired now.
 * @throws AppError `not-found` for who does not own the programme, `conflict` while it is a draft or
 *   closed, or where its format forms no pairs
 * @returns its id
 */
export async function createCohort(
  work: Work,
  session: Session,
  programmeId: string,
  name: string,
): Promise<string> {
  await requireOwnership(work, session, programmeId);
  const { state, format } = await getProgramme(work, programmeId);
  const isUnderWay = state === 'open' || state === 'running';
  const formsPairs = formatRules[format].asks !== null && formatRules[format].gathering === null;
  if (!isUnderWay || !formsPairs) throw new AppError('conflict', { detail: state });
  const id = await insertCohort(work, { programmeId, name, createdBy: session.personId });
  await takeInEverybody(work, id, programmeId);
  await recordAudit(work, {
    action: 'cohort.created',
    subject: { kind: 'cohort', id },
    details: { programmeId },
  });
  return id;
}

/**
 * Throws a draft away.
 * @throws AppError `conflict` once it was sent
 */
export async function discardCohort(work: Work, cohortId: string): Promise<void> {
  const cohort = await lockCohort(work, cohortId);
  if (cohort.state !== 'draft') throw new AppError('conflict', { detail: cohort.state });
  await work.db
    .deleteFrom('cohorts')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', cohortId)
    .execute();
  await recordAudit(work, {
    action: 'cohort.discarded',
    subject: { kind: 'cohort', id: cohortId },
    details: { programmeId: cohort.programmeId },
  });
}
