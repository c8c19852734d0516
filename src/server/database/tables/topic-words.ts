// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface TopicWordsTable {
  tenant_id: string;
  word: string;
  topic_id: string;
}
