// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface PreparationsTable {
  tenant_id: string;
  mentorship_id: string;
  person_id: string;
  reflection: Json;
  strengths: Json;
  done: string[];
  saved_at: Date;
}
