import type { GoalContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

export interface StoredMilestone {
  readonly id: string;
  readonly goalId: string;
  readonly words: string;
  readonly dueOn: string | null;
  readonly doneAt: Date | null;
}

/** @returns the milestones of all goals of a mentorship, each goal's in their order */
export async function listMilestones(
  work: Work,
  mentorshipId: string,
): Promise<readonly StoredMilestone[]> {
  const rows = await work.db
    .selectFrom('goal_milestones')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    goalId: row.goal_id,
    words: row.words,
    dueOn: row.due_on,
    doneAt: row.done_at,
  }));
}

/**
 * Writes a goal's milestones in place of those before; one that stays keeps its tick.
 * @param before those that the goal has now: an id that is none of them makes a new milestone
 */
export async function writeMilestones(
  work: Work,
  goal: { readonly id: string; readonly mentorshipId: string },
  milestones: GoalContent['milestones'],
  before: readonly StoredMilestone[],
): Promise<void> {
  if (before.length > 0) {
    await work.db
      .deleteFrom('goal_milestones')
      .where('tenant_id', '=', work.tenantId)
      .where('goal_id', '=', goal.id)
      .execute();
  }
  if (milestones.length === 0) return;
  await work.db
    .insertInto('goal_milestones')
    .values(
      milestones.map((milestone, position) => ({
        tenant_id: work.tenantId,
        id: milestone.id,
        mentorship_id: goal.mentorshipId,
        goal_id: goal.id,
        position,
        words: milestone.words,
        due_on: milestone.dueOn,
        done_at: before.find(({ id }) => id === milestone.id)?.doneAt ?? null,
      })),
    )
    .execute();
}

export async function tick(work: Work, milestoneId: string, isDone: boolean): Promise<void> {
  await work.db
    .updateTable('goal_milestones')
    .set({ done_at: isDone ? work.now : null })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', milestoneId)
    .execute();
}
