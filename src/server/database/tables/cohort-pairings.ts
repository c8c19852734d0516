// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface CohortPairingsTable {
  tenant_id: string;
  cohort_id: string;
  method: string;
  figures: Json;
  pairs: Json;
  inputs: Json;
  computed_at: Date;
}
