import { sql } from 'kysely';
import { subscribe } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { MentorAvailabilityChanged } from '../../mentors/index.ts';
import { MentorshipEnded } from '../events.ts';
import { settleWaitingList } from './waiting-list.ts';

/** The seat of a mentorship that is over goes to whoever waits longest for the mentor. */
export const giveTurnsWhenMentorshipEnded = subscribe(
  'give-turns-when-mentorship-ended',
  MentorshipEnded,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      for (const registrationId of await registrationsOf(work, event.payload.mentorshipId)) {
        await settleWaitingList(work, registrationId);
      }
    }),
);

/** Those whose seats the mentorship took: its own, and those of the mentors of a group. */
async function registrationsOf(work: Work, mentorshipId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select mentor_registration_id as id from mentorships
      where tenant_id = ${work.tenantId} and id = ${mentorshipId}
        and mentor_registration_id is not null
    union select mentor_registration_id from mentorship_members
      where tenant_id = ${work.tenantId} and mentorship_id = ${mentorshipId}
        and mentor_registration_id is not null
    order by id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** Back from a break, or with more or fewer seats than before. */
export const giveTurnsWhenMentorChanged = subscribe(
  'give-turns-when-mentor-changed',
  MentorAvailabilityChanged,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, (work) =>
      settleWaitingList(work, event.payload.registrationId),
    ),
);
