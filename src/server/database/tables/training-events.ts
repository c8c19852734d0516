// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface TrainingEventsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  series_name: string;
  title: string;
  speaker: string;
  description: string;
  first_at: string;
  time_zone: string;
  starts_at: Date;
  minutes: number;
  place: string;
  link: string;
  seats: number | null;
  state: string;
  version: Generated<number>;
  calendar_sequence: Generated<number>;
  reminded_at: Date | null;
  attendance_at: Date | null;
  created_by: string;
  created_at: Date;
}
