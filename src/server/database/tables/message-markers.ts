// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface MessageMarkersTable {
  tenant_id: string;
  mentorship_id: string;
  person_id: string;
  read_sequence: Generated<number>;
  told_at: Date | null;
  told_of_mention_at: Date | null;
}
