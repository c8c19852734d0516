// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MentorTopicsTable {
  tenant_id: string;
  programme_id: string;
  topic_id: string;
  is_broader: boolean;
  registration_id: string;
  is_free: boolean;
  lot: number;
}
