// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface ProgrammeRulesTable {
  tenant_id: string;
  programme_id: string;
  version: number;
  valid_from: Date;
  rules: Json;
  changed_by: string | null;
}
