// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface GoalReviewsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  goal_id: string;
  person_id: string;
  standing: string;
  words: Generated<string>;
  reviewed_at: Date;
}
