// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface AuditLogTable {
  tenant_id: string;
  sequence: number;
  occurred_at: Date;
  actor_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  details: Json;
  previous_hash: Buffer;
  hash: Buffer;
}
