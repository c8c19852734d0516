// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface SamlRequestsTable {
  tenant_id: string;
  request_id: string;
  browser_hash: Buffer;
  return_to: string;
  is_test: boolean;
  expires_at: Date;
}
