import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { listVisibleProgrammes } from './open-programmes.ts';
import type { Programme } from './programme.ts';
import { isOwner } from './programme-access.ts';
import { getProgramme } from './programmes.store.ts';

/**
 * A programme that is for the person, or that they own.
 * @throws AppError `not-found` when it is neither
 */
export async function getVisibleProgramme(
  work: Work,
  session: Session,
  id: string,
): Promise<Programme> {
  const visible = (await listVisibleProgrammes(work, session.personId)).find(
    (programme) => programme.id === id,
  );
  if (visible) return visible;
  if (await isOwner(work, session, id)) return getProgramme(work, id);
  throw new AppError('not-found');
}
