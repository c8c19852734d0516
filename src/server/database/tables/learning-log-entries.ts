// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LearningLogEntriesTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  person_id: string;
  meeting_id: string | null;
  is_shared: boolean;
  words: string;
  version: Generated<number>;
  written_at: Date;
}
