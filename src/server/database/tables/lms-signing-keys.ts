// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface LmsSigningKeysTable {
  tenant_id: string;
  kid: string;
  private_jwk_sealed: Buffer;
  public_jwk: Json;
  created_at: Date;
  signs_from: Date;
  published_until: Date | null;
}
