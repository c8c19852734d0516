// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface RecordStoresTable {
  tenant_id: string;
  id: string;
  name: string;
  endpoint: string;
  username: string;
  password_sealed: Buffer;
  version: string;
  is_enabled: boolean;
  last_delivered_at: Date | null;
  last_error: string | null;
  last_error_at: Date | null;
  created_at: Date;
  updated_at: Date;
  delivering_until: Date | null;
  paused_until: Date | null;
  failures: Generated<number>;
}
