// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MentorshipMembersTable {
  tenant_id: string;
  mentorship_id: string;
  person_id: string;
  role: string;
  left_at: Date | null;
  joined_at: Date;
  mentor_registration_id: string | null;
  stays_at: Date | null;
}
