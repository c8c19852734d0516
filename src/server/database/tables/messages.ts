// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MessagesTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  sequence: number;
  written_by: string;
  words: string;
  mentioned_ids: Generated<string[]>;
  written_at: Date;
  edited_at: Date | null;
  removed_at: Date | null;
}
