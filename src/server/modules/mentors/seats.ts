import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';

/**
 * Promises a seat. One row update decides, so that of any number of acceptances at once no more
 * succeed than there are seats.
 * @throws AppError `mentor-full` when every seat is taken, `mentor-not-available` after a withdrawal
 */
export async function takeSeat(work: Work, registrationId: string): Promise<void> {
  const taken = await work.db
    .updateTable('mentor_registrations')
    .set((expression) => ({ taken_seats: expression('taken_seats', '+', 1) }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', registrationId)
    .where('state', 'in', ['active', 'paused'])
    .whereRef('taken_seats', '<', 'capacity')
    .executeTakeFirst();
  if (taken.numUpdatedRows === 1n) return;
  const registration = await work.db
    .selectFrom('mentor_registrations')
    .select('state')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', registrationId)
    .executeTakeFirst();
  const isThere = registration?.state === 'active' || registration?.state === 'paused';
  throw new AppError(isThere ? 'mentor-full' : 'mentor-not-available');
}

/** Gives a seat back when a mentorship ends. */
export async function releaseSeat(work: Work, registrationId: string): Promise<void> {
  await work.db
    .updateTable('mentor_registrations')
    .set((expression) => ({ taken_seats: expression('taken_seats', '-', 1) }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', registrationId)
    .execute();
}
