// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MeetingsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  series_id: string | null;
  occurrence: number | null;
  kind: string;
  state: string;
  starts_at: Date;
  time_zone: string;
  minutes: number;
  meeting_mode: string;
  theme: Generated<string>;
  place: Generated<string>;
  version: Generated<number>;
  reminded_at: Date | null;
  created_by: string;
  created_at: Date;
}
