// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface TopicSuggestionsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  language: string;
  words: string;
  folded: string;
  state: string;
  topic_id: string | null;
  created_at: Date;
  decided_at: Date | null;
}
