// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface MentorListsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  programme_id: string;
  digest: string;
  policy_version: string;
  rules_version: number;
  seed: string;
  inputs: Json;
  entries: Json;
  shown_at: Date;
  counted_at: Date | null;
}
