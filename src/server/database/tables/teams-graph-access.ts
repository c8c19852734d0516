// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface TeamsGraphAccessTable {
  tenant_id: string;
  connection_id: string;
  client_secret_sealed: Buffer;
  created_at: Date;
  updated_at: Date;
  last_sent_at: Date | null;
  last_problem: string | null;
  last_problem_at: Date | null;
}
