// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface SessionsTable {
  tenant_id: string;
  id: string;
  token_hash: Buffer;
  person_id: string;
  roles: string[];
  launch: Json | null;
  created_at: Date;
  expires_at: Date;
}
