import type { Work } from '../../jobs/work.ts';
import { subscribe } from '../../jobs/job.ts';
import { recordAudit } from '../administration/index.ts';
import { CourseCompleted, hasCompletedCourse } from '../courses/index.ts';
import { getProgrammeAt } from '../programmes/index.ts';
import { MentorshipActivated } from './events.ts';
import { mayBecomeActive } from './mentorships.rules.ts';
import { lockIntroductionsOfMentor } from './mentorships.store.ts';
import type { StoredMentorship } from './mentorships.store.ts';

/** Makes a mentorship active when everything it waits for is there; the row is locked already. */
export async function activateWhenReady(work: Work, mentorship: StoredMentorship): Promise<void> {
  const { programmeId, createdAt } = mentorship;
  const { mentorCourse } = (await getProgrammeAt(work, programmeId, createdAt)).rules;
  const mentor = mentorship.members.find((member) => member.role === 'mentor');
  const isReady = mayBecomeActive({
    state: mentorship.state,
    haveAllConfirmed: mentorship.members.every((member) => member.confirmedAt !== null),
    hasMentorCompletedCourse:
      mentor !== undefined &&
      (mentorCourse === null ||
        (await hasCompletedCourse(work, mentor.personId, mentorCourse.courseId))),
  });
  if (!isReady) return;
  await work.db
    .updateTable('mentorships')
    .set({ state: 'active', active_since: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', mentorship.id)
    .execute();
  await work.publish(MentorshipActivated, {
    mentorshipId: mentorship.id,
    programmeId,
    memberIds: mentorship.members.map((member) => member.personId),
  });
  await recordAudit(work, {
    action: 'mentorship.activated',
    subject: { kind: 'mentorship', id: mentorship.id },
  });
}

/** The course was the last thing that was waited for. */
export const activateMentorshipsWhenCourseCompleted = subscribe(
  'activate-mentorships-when-course-completed',
  CourseCompleted,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      for (const mentorship of await lockIntroductionsOfMentor(work, event.payload.personId)) {
        await activateWhenReady(work, mentorship);
      }
    }),
);
