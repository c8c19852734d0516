// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LinksTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  title: string;
  url: string;
  added_by: string;
  added_at: Date;
}
