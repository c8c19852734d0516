// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface HelpRequestsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  person_id: string;
  helper_id: string;
  state: string;
  words: string;
  shown: Json;
  asked_at: Date;
  answer: string;
  answered_at: Date | null;
  reminded_at: Date | null;
}
