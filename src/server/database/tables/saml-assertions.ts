// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface SamlAssertionsTable {
  tenant_id: string;
  assertion_hash: Buffer;
  expires_at: Date;
}
