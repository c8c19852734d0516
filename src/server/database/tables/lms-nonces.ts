// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsNoncesTable {
  tenant_id: string;
  registration_id: string;
  nonce: string;
  expires_at: Date;
}
