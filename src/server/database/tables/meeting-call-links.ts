// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MeetingCallLinksTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  meeting_id: string;
  organiser_id: string;
  state: string;
  problem: string | null;
  url: string | null;
  event_id: string | null;
  version: Generated<number>;
  changed_at: Date;
  created_at: Date;
}
