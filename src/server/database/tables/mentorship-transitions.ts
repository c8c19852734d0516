// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MentorshipTransitionsTable {
  tenant_id: string;
  mentorship_id: string;
  sequence: number;
  move: string;
  from_state: string | null;
  to_state: string;
  happened_at: Date;
}
