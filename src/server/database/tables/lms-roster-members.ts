// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsRosterMembersTable {
  tenant_id: string;
  roster_id: string;
  subject: string;
  person_id: string;
  seen_at: Date;
}
