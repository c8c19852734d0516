// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface PersonSourcesTable {
  tenant_id: string;
  person_id: string;
  source: string;
  provider: Generated<string>;
  said: Json;
  said_at: Date;
  scim_email_key: Generated<string | null>;
}
