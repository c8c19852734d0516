// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MeetingSeriesTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  first_at: string;
  time_zone: string;
  every_weeks: number | null;
  occurrences: number;
  minutes: number;
  calendar_sequence: Generated<number>;
  created_by: string;
  created_at: Date;
}
