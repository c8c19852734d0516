// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface CohortPairsTable {
  tenant_id: string;
  id: string;
  cohort_id: string;
  programme_id: string;
  mentee_id: string;
  mentor_id: string;
  mentor_registration_id: string;
  fit: number;
  is_locked: boolean;
  state: string;
  mentee_answer: string | null;
  mentor_answer: string | null;
  expires_at: Date | null;
  mentorship_id: string | null;
  ended_by_limit: Generated<boolean>;
}
