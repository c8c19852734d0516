import { goalSchema } from '../../../../contract/index.ts';
import type { Goal, GoalContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { listMilestones, writeMilestones } from './milestones.store.ts';
import type { StoredMilestone } from './milestones.store.ts';

/** A goal as it is stored, without its reviews. */
export interface StoredGoal extends Omit<GoalContent, 'milestones'> {
  readonly id: string;
  readonly mentorshipId: string;
  readonly milestones: readonly StoredMilestone[];
  readonly counted: number;
  readonly state: Goal['state'];
  readonly why: string;
  readonly concludedAt: Date | null;
  readonly version: number;
  readonly changedBy: string;
  readonly createdBy: string;
  readonly createdAt: Date;
}

const { kind, catalogueKey, priority, state } = goalSchema.shape;

/** @returns the goals of a mentorship in the order in which they were set */
export async function listGoals(work: Work, mentorshipId: string): Promise<readonly StoredGoal[]> {
  const rows = await work.db
    .selectFrom('goals')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('mentorship_id', '=', mentorshipId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const milestones = await listMilestones(work, mentorshipId);
  return rows.map((row) => ({
    id: row.id,
    mentorshipId,
    personId: row.person_id,
    kind: kind.parse(row.kind),
    // One that a later version of the catalogue no longer has: a free one.
    catalogueKey: catalogueKey.catch(null).parse(row.catalogue_key),
    title: row.title,
    specific: row.specific,
    measurable: row.measurable,
    achievable: row.achievable,
    relevant: row.relevant,
    dueOn: row.due_on,
    priority: priority.parse(row.priority),
    target: row.target_count === null ? null : { count: row.target_count, unit: row.target_unit },
    counted: row.counted,
    state: state.parse(row.state),
    why: row.why,
    concludedAt: row.concluded_at,
    version: row.version,
    changedBy: row.changed_by,
    createdBy: row.created_by,
    createdAt: row.created_at,
    milestones: milestones.filter(({ goalId }) => goalId === row.id),
  }));
}

/** @throws AppError `not-found` for one of another mentorship */
export async function getGoal(
  work: Work,
  mentorshipId: string,
  goalId: string,
): Promise<StoredGoal> {
  const goal = (await listGoals(work, mentorshipId)).find(({ id }) => id === goalId);
  if (!goal) throw new AppError('not-found');
  return goal;
}

export async function insertGoal(
  work: Work,
  mentorshipId: string,
  goal: { readonly id: string; readonly content: GoalContent; readonly createdBy: string },
): Promise<void> {
  const { id, content, createdBy } = goal;
  await work.db
    .insertInto('goals')
    .values({
      tenant_id: work.tenantId,
      id,
      mentorship_id: mentorshipId,
      state: 'open',
      changed_by: createdBy,
      created_by: createdBy,
      created_at: work.now,
      ...wordsOf(content),
    })
    .execute();
  await writeMilestones(work, { id, mentorshipId }, content.milestones, []);
}

/** Writes its words, under the next version. */
export async function writeGoalContent(
  work: Work,
  goal: StoredGoal,
  content: GoalContent,
  changedBy: string,
): Promise<void> {
  await work.db
    .updateTable('goals')
    .set({ ...wordsOf(content), version: goal.version + 1, changed_by: changedBy })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', goal.id)
    .execute();
  await writeMilestones(work, goal, content.milestones, goal.milestones);
}

/** Writes how it stands: its end, taken back or made, under the next version. */
export async function writeGoalEnd(
  work: Work,
  goal: StoredGoal,
  end: Pick<StoredGoal, 'state' | 'why' | 'changedBy'>,
): Promise<void> {
  await work.db
    .updateTable('goals')
    .set({
      state: end.state,
      why: end.why,
      concluded_at: end.state === 'open' ? null : work.now,
      version: goal.version + 1,
      changed_by: end.changedBy,
    })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', goal.id)
    .execute();
}

export async function writeGoalCount(work: Work, goalId: string, counted: number): Promise<void> {
  await work.db
    .updateTable('goals')
    .set({ counted })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', goalId)
    .execute();
}

export async function deleteGoal(work: Work, goal: StoredGoal): Promise<void> {
  await writeMilestones(work, goal, [], goal.milestones);
  await work.db
    .deleteFrom('goals')
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', goal.id)
    .execute();
}

function wordsOf(content: GoalContent) {
  return {
    person_id: content.personId,
    kind: content.kind,
    catalogue_key: content.catalogueKey,
    title: content.title,
    specific: content.specific,
    measurable: content.measurable,
    achievable: content.achievable,
    relevant: content.relevant,
    due_on: content.dueOn,
    priority: content.priority,
    target_count: content.target?.count ?? null,
    target_unit: content.target?.unit ?? '',
  };
}
