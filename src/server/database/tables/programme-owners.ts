// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ProgrammeOwnersTable {
  tenant_id: string;
  programme_id: string;
  person_id: string;
  created_at: Date;
}
