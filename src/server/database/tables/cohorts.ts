// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface CohortsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  name: string;
  state: string;
  version: Generated<number>;
  method: string | null;
  matching_state: Generated<string>;
  matching_progress: Generated<number>;
  matching_id: string | null;
  created_by: string | null;
  created_at: Date;
  sent_at: Date | null;
}
