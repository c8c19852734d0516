// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsRegistrationLinksTable {
  tenant_id: string;
  token_hash: Buffer;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
  id: Generated<string>;
  created_by: string | null;
  revoked_at: Date | null;
  registration_id: string | null;
}
