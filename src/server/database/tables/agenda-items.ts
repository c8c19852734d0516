// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface AgendaItemsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  meeting_id: string;
  position: number;
  words: string;
  is_done: Generated<boolean>;
  added_by: string;
  added_at: Date;
}
