// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface PrivateNotesTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  person_id: string;
  version: Generated<number>;
  title: string;
  words: string;
  changed_at: Date;
}
