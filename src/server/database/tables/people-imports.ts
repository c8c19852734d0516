// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface PeopleImportsTable {
  tenant_id: string;
  id: string;
  file_name: string;
  mapping: Json;
  is_complete: boolean;
  state: string;
  upload_hash: Buffer | null;
  total_bytes: number;
  read_bytes: Generated<number>;
  applied_rows: Generated<number>;
  counts: Json | null;
  problem: string | null;
  created_by: string | null;
  created_at: Date;
  updated_at: Date;
}
