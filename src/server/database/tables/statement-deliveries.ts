// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface StatementDeliveriesTable {
  tenant_id: string;
  record_store_id: string;
  statement_id: string;
  state: string;
  attempts: Generated<number>;
  next_attempt_at: Date;
  last_error: string | null;
  created_at: Date;
  updated_at: Date;
}
