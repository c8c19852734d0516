import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays, dateIn } from '../../../kernel/clock.ts';
import { getOrganisation } from '../../administration/index.ts';
import { currentPeriod } from '../check-ins/current-period.ts';
import { GoalNearedDueDate, GoalsToReview } from '../events.ts';
import { lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import { hasGoalsToReview } from './goals-to-review.ts';
import { daysAfterPeriod, daysBeforeDue } from './goals.rules.ts';

/** Tells members once of each day of a goal that nears; a day that is moved is told anew. */
async function tellOfDueDates(work: Work, mentorshipId: string): Promise<void> {
  const { timeZone } = await getOrganisation(work);
  const today = dateIn(timeZone, work.now);
  const mentorship = await lockMentorship(work, mentorshipId);
  if (mentorship.state !== 'active') return;
  const { numUpdatedRows } = await work.db
    .updateTable('goals')
    .set((goal) => ({ told_due_on: goal.ref('due_on') }))
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .where('state', '=', 'open')
    .where('due_on', '>=', today)
    .where('due_on', '<=', dateIn(timeZone, addDays(work.now, daysBeforeDue)))
    .where((goal) =>
      goal.or([goal('told_due_on', 'is', null), goal('told_due_on', '!=', goal.ref('due_on'))]),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await work.publish(GoalNearedDueDate, mentorshipFacts(mentorship));
}

/** A while after a period has ended, reminds members once of goals that nobody has looked at since. */
async function askForReviews(work: Work, mentorshipId: string): Promise<void> {
  const mentorship = await lockMentorship(work, mentorshipId);
  const period = await currentPeriod(work, mentorship);
  if (!period || addDays(period.until, daysAfterPeriod) > work.now) return;
  if (!(await hasGoalsToReview(work, mentorship))) return;
  const asked = await work.db
    .updateTable('mentorships')
    .set({ asked_goal_review: period.number })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', mentorshipId)
    .where('asked_goal_review', '<', period.number)
    .executeTakeFirst();
  if (asked.numUpdatedRows > 0n) await work.publish(GoalsToReview, mentorshipFacts(mentorship));
}

/** Once a day: goals whose day nears, and goals that are to be looked at. */
export const watchGoals = everySoOften('watch-goals', '20 7 * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    const scope = { tenantId, actorId: null };
    const rows = await context.inTransaction(scope, ({ db }) =>
      db
        .selectFrom('goals')
        .select('mentorship_id')
        .distinct()
        .where('tenant_id', '=', tenantId)
        .where('state', '=', 'open')
        .orderBy('mentorship_id')
        .execute(),
    );
    for (const { mentorship_id } of rows) {
      await context.inTransaction(scope, async (work) => {
        await tellOfDueDates(work, mentorship_id);
        await askForReviews(work, mentorship_id);
      });
    }
  }
});
