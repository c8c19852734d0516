// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface TopicListsTable {
  tenant_id: string;
  content_hash: string;
  loaded_at: Date;
}
