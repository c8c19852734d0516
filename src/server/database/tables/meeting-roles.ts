// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MeetingRolesTable {
  tenant_id: string;
  meeting_id: string;
  mentorship_id: string;
  role: string;
  person_id: string;
}
