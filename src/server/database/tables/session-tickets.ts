// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface SessionTicketsTable {
  tenant_id: string;
  ticket_hash: Buffer;
  person_id: string;
  roles: string[];
  launch: Json | null;
  expires_at: Date;
}
