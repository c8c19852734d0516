// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface ScimGroupsTable {
  tenant_id: string;
  id: string;
  display_name: string;
  external_id: string | null;
  role: string | null;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
  display_name_key: Generated<string | null>;
}
