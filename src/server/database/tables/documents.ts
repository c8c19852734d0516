// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface DocumentsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  version: Generated<number>;
  created_by: string;
  created_at: Date;
}
