import type { Work } from '../../jobs/work.ts';
import { withdrawRegistrations } from './withdraw-registrations.ts';

/**
 * Takes a person out of every list in which others find them: offers are withdrawn, and what they look
 * for is deleted. Who wishes to begin again answers the three questions anew.
 */
export async function stopOfferingAndSearching(work: Work, personId: string): Promise<void> {
  await withdrawRegistrations(work, personId);
  await work.db
    .deleteFrom('mentee_intakes')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .execute();
}
