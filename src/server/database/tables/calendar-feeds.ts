// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface CalendarFeedsTable {
  tenant_id: string;
  person_id: string;
  secret_hash: Buffer;
  created_at: Date;
}
