// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface BadgeKeysTable {
  tenant_id: string;
  kid: string;
  public_jwk: Json;
  private_jwk_sealed: Buffer;
  created_at: Date;
}
