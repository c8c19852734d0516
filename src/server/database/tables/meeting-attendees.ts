// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MeetingAttendeesTable {
  tenant_id: string;
  mentorship_id: string;
  meeting_id: string;
  person_id: string;
}
