// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface ProgrammeInvitationsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  person_id: string;
  role: string;
  kind: string;
  state: string;
  words: Generated<string>;
  invited_by: string | null;
  created_at: Date;
  answered_at: Date | null;
}
