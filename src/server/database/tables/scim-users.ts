// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface ScimUsersTable {
  tenant_id: string;
  person_id: string;
  user_name: string;
  external_id: string | null;
  version: Generated<number>;
  created_at: Date;
  updated_at: Date;
  deleted_at: Date | null;
  user_name_key: Generated<string | null>;
}
