// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsScoresTable {
  tenant_id: string;
  id: string;
  person_id: string;
  course_id: string;
  resource_link_id: string | null;
  score_given: number;
  state: string;
  attempts: Generated<number>;
  sent_at: Date | null;
  last_error: string | null;
  created_at: Date;
  updated_at: Date;
}
