// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface StatementMentionsTable {
  tenant_id: string;
  mention: string;
  statement_id: string;
}
