// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface PeopleImportRowsTable {
  tenant_id: string;
  import_id: string;
  line: number;
  employee_number: string | null;
  said: Json | null;
  outcome: string | null;
  attributes: string[] | null;
  reasons: Generated<string[]>;
}
