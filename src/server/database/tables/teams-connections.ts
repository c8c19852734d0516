// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface TeamsConnectionsTable {
  tenant_id: string;
  id: string;
  directory_id: string;
  client_id: string;
  is_enabled: Generated<boolean>;
  created_at: Date;
  updated_at: Date;
  last_sign_in_at: Date | null;
  last_refusal: string | null;
  last_refusal_at: Date | null;
  privacy_url: string | null;
  terms_url: string | null;
  revision: Generated<number>;
  app_id: string | null;
}
