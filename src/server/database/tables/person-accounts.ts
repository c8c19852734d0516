// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface PersonAccountsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: string;
  provider: string;
  subject: string;
  created_at: Date;
  last_used_at: Date;
}
