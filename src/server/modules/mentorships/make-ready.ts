import { subscribe } from '../../jobs/job.ts';
import type { Work } from '../../jobs/work.ts';
import { CourseCompleted } from '../courses/index.ts';
import { agreedEnd } from './agreements/agreed-end.ts';
import { openAgreement } from './agreements/open-agreement.ts';
import { planOf } from './mentorship-plan.ts';
import { lockMentorshipsOf } from './mentorships.store.ts';
import type { StoredMentorship } from './mentorships.store.ts';
import { tryMove } from './move-mentorship.ts';

/** Puts what the state `agreement` needs in place, and goes on at once where nothing is waited for. */
export async function makeReady(work: Work, mentorship: StoredMentorship): Promise<void> {
  const plan = await planOf(work, mentorship);
  if (plan.needsAgreement) await openAgreement(work, mentorship, plan);
  await beginWhenReady(work, mentorship);
}

/**
 * Makes a mentorship active when everybody has signed and learned what is asked of them.
 * @param mentorship with its row locked
 */
export async function beginWhenReady(work: Work, mentorship: StoredMentorship): Promise<void> {
  const begun = await tryMove(work, mentorship, 'begin');
  if (!begun) return;
  await work.db
    .updateTable('mentorships')
    .set({ ends_on: await agreedEnd(work, begun) })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', mentorship.id)
    .execute();
}

/** The course was the last thing that was waited for. */
export const beginMentorshipsWhenCourseCompleted = subscribe(
  'begin-mentorships-when-course-completed',
  CourseCompleted,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      const waiting = await lockMentorshipsOf(work, event.payload.personId, ['agreement']);
      for (const mentorship of waiting) await beginWhenReady(work, mentorship);
    }),
);
