// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MenteeIntakesTable {
  tenant_id: string;
  programme_id: string;
  person_id: string;
  topics: string[];
  wants_to_learn: string;
  styles: string[];
  what_matters: string;
  meeting_modes: string[];
  languages: string[];
  created_at: Date;
  updated_at: Date;
}
