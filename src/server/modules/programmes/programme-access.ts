import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';

/**
 * An owner sees and changes their own programmes, an L&D administrator all.
 * @throws AppError `not-found` for anybody else
 */
export async function requireOwnership(
  work: Work,
  session: Pick<Session, 'personId' | 'roles'>,
  programmeId: string,
): Promise<void> {
  if (!(await isOwner(work, session, programmeId))) throw new AppError('not-found');
}

/** Whether the session may do with the programme what its owner may. */
export async function isOwner(
  work: Work,
  { personId, roles }: Pick<Session, 'personId' | 'roles'>,
  programmeId: string,
): Promise<boolean> {
  if (roles.includes('ld_administrator')) return true;
  const row = await work.db
    .selectFrom('programme_owners')
    .select('person_id')
    .where('tenant_id', '=', work.tenantId)
    .where('programme_id', '=', programmeId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
