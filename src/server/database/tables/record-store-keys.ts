// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface RecordStoreKeysTable {
  tenant_id: string;
  id: string;
  name: string;
  secret_hash: Buffer;
  created_at: Date;
}
