// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface IntroductionsTable {
  tenant_id: string;
  mentorship_id: string;
  ends_at: Date;
  tells_at: Date;
  proposal: Generated<number>;
  proposed_by: string | null;
  proposed_times: Generated<string[]>;
  minutes: number | null;
  meeting_mode: string | null;
  place: string | null;
  conversation_at: Date | null;
  asked_at: Date | null;
  reminded_at: Date | null;
  calendar_sequence: Generated<number>;
}
