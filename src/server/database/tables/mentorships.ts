// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MentorshipsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  mentor_request_id: string | null;
  mentor_registration_id: string | null;
  state: string;
  created_at: Date;
  active_since: Date | null;
  ended_at: Date | null;
  state_since: Date;
  ends_on: string | null;
  paused_until: string | null;
  asked_check_in: Generated<number>;
  asked_goal_review: Generated<number>;
}
