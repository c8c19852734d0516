import type { Work } from '../../jobs/work.ts';
import { changeMentorRegistration } from './change-mentor-registration.ts';

/** Withdraws every offer of a person, published or not. */
export async function withdrawRegistrations(work: Work, personId: string): Promise<void> {
  const registrations = await work.db
    .selectFrom('mentor_registrations')
    .select('programme_id')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .where('state', '!=', 'withdrawn')
    .orderBy('id')
    .execute();
  for (const { programme_id: programmeId } of registrations) {
    await changeMentorRegistration(work, programmeId, personId, 'withdraw');
  }
}
