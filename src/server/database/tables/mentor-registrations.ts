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
}
