// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface TopicsTable {
  tenant_id: string;
  id: string;
  parent_id: string | null;
  origin: string;
  esco_uri: string | null;
  created_at: Date;
  updated_at: Date;
}
