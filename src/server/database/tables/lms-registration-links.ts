// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsRegistrationLinksTable {
  tenant_id: string;
  token_hash: Buffer;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}
