// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsScoresTable {
  tenant_id: string;
  id: string;
  person_id: string;
  course_id: string;
  score_given: number;
  state: string;
  detail: string | null;
  created_at: Date;
  updated_at: Date;
  problem: string | null;
}
