// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface GoalMilestonesTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  goal_id: string;
  position: number;
  words: string;
  due_on: string | null;
  done_at: Date | null;
}
