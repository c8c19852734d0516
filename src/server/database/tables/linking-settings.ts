// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LinkingSettingsTable {
  tenant_id: string;
  link_by: string;
  email_verified_by: Generated<string[]>;
  updated_at: Date;
}
