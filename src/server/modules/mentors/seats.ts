import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';

/**
 * Takes a seat for a mentorship. One row update decides, so that of any number of acceptances at once
 * no more succeed than there are seats.
 * @param isHeld the seat is one of those that are kept for somebody
 * @throws AppError `mentor-full` when every seat is taken, `mentor-not-available` after a withdrawal
 */
export async function takeSeat(work: Work, registrationId: string, isHeld = false): Promise<void> {
  const taken = await work.db
    .updateTable('mentor_registrations')
    .set((expression) => ({
      taken_seats: expression('taken_seats', '+', 1),
      held_seats: expression('held_seats', '-', isHeld ? 1 : 0),
    }))
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', registrationId)
    .where('state', 'in', ['active', 'paused'])
    .where((expression) =>
      isHeld
        ? expression('held_seats', '>', 0)
        : expression(
            expression('taken_seats', '+', expression.ref('held_seats')),
            '<',
            expression.ref('capacity'),
          ),
    )
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

/** Sets how many seats are kept for people from the queue, and how many wait in it. */
export async function keepPromises(
  work: Work,
  registrationId: string,
  promises: { readonly heldSeats: number; readonly waitingRequests: number },
): Promise<void> {
  await work.db
    .updateTable('mentor_registrations')
    .set({ held_seats: promises.heldSeats, waiting_requests: promises.waitingRequests })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', registrationId)
    .execute();
}
