// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface GroupsTable {
  tenant_id: string;
  mentorship_id: string;
  title: string;
  theme: string;
  topics: string[];
  size_from: number;
  size_to: number;
  joins_until: string | null;
  way_in: string;
  opened_by: string;
  short_since: Date | null;
  asked_at: Date | null;
}
