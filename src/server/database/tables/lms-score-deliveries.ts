// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsScoreDeliveriesTable {
  tenant_id: string;
  score_id: string;
  resource_link_id: string;
  state: string;
  problem: string | null;
  detail: string | null;
  attempts: Generated<number>;
  sent_at: Date | null;
  updated_at: Date;
}
