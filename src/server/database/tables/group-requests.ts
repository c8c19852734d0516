// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface GroupRequestsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  person_id: string;
  role: string;
  kind: string;
  state: string;
  words: string;
  made_by: string;
  created_at: Date;
  expires_at: Date;
  reminded_at: Date | null;
  answered_at: Date | null;
}
