// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ScimTokensTable {
  tenant_id: string;
  id: string;
  name: string;
  token_hash: Buffer;
  scopes: string[];
  created_at: Date;
  created_by: string | null;
  expires_at: Date | null;
  revoked_at: Date | null;
  last_used_at: Date | null;
  allowance: number;
  allowance_at: Date;
}
