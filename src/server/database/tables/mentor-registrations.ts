// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MentorRegistrationsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  person_id: string;
  state: string;
  topics: string[];
  styles: string[];
  languages: string[];
  meeting_modes: string[];
  hours_per_month: number;
  capacity: number;
  about: string;
  published_at: Date | null;
  created_at: Date;
  updated_at: Date;
  taken_seats: Generated<number>;
  lot: Generated<number>;
  impressions: Generated<number>;
  held_seats: Generated<number>;
  waiting_requests: Generated<number>;
  is_person_active: Generated<boolean>;
  job_level: number | null;
  department: string | null;
  division: string | null;
  country: string | null;
  start_date: string | null;
  time_zone: string | null;
}
