import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { requireOwnership } from '../programme-access.ts';
import { lockTrainingEvent } from './training-events.store.ts';
import type { StoredTrainingEvent } from './training-events.store.ts';

/**
 * A training event for the owner of its programme, locked until the transaction ends.
 * @throws AppError `not-found` for anybody else
 */
export async function lockOwnedTrainingEvent(
  work: Work,
  session: Session,
  id: string,
): Promise<StoredTrainingEvent> {
  const event = await lockTrainingEvent(work, id);
  await requireOwnership(work, session, event.programmeId);
  return event;
}
