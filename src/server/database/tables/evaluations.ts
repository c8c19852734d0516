// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface EvaluationsTable {
  tenant_id: string;
  mentorship_id: string;
  person_id: string;
  satisfaction: number;
  goals_attained: string;
  would_recommend: boolean;
  hours: number;
  learnt: string;
  thanks: string;
  answered_at: Date;
  answers: Json;
  gives_answers: boolean;
}
