import { subscribe } from '../../jobs/job.ts';
import type { Work } from '../../jobs/work.ts';
import { PeopleMerged, PeopleParted } from '../people/index.ts';
import { beginWhenReady } from './make-ready.ts';
import { lockMentorshipsOf } from './mentorships.store.ts';
import { settleWaitingList } from './requests/waiting-list.ts';

/** Seats and queues are in order again once two mentors are one. */
export const settleWhenPeopleMerged = subscribe(
  'settle-mentoring-when-people-merged',
  PeopleMerged,
  (context, { tenantId, payload: { keptId } }) =>
    context.inTransaction({ tenantId, actorId: null }, (work) => settle(work, keptId)),
);

/** And once they are two again. */
export const settleWhenPeopleParted = subscribe(
  'settle-mentoring-when-people-parted',
  PeopleParted,
  (context, { tenantId, payload: { keptId, mergedId } }) =>
    context.inTransaction({ tenantId, actorId: null }, async (work) => {
      for (const personId of [keptId, mergedId]) await settle(work, personId);
    }),
);

async function settle(work: Work, personId: string): Promise<void> {
  // A course that one had completed may have been the last thing that the other's mentorship waited for.
  for (const mentorship of await lockMentorshipsOf(work, personId, ['agreement'])) {
    await beginWhenReady(work, mentorship);
  }
  const offers = await work.db
    .selectFrom('mentor_registrations')
    .select('id')
    .where('tenant_id', '=', work.tenantId)
    .where('person_id', '=', personId)
    .orderBy('id')
    .execute();
  for (const { id } of offers) await settleWaitingList(work, id);
}
