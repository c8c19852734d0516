// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface StatementActorsTable {
  tenant_id: string;
  person_id: string;
  account_name: string;
}
