// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ProgrammeNudgesTable {
  tenant_id: string;
  programme_id: string;
  person_id: string;
  kind: string;
  nudged_by: string | null;
  nudged_at: Date;
}
