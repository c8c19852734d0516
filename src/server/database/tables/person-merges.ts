// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface PersonMergesTable {
  tenant_id: string;
  id: string;
  kept_id: string;
  merged_id: string;
  merged_by: string | null;
  merged_at: Date;
  moved: Json;
  undo_until: Date;
  undone_at: Date | null;
}
