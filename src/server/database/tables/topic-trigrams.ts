// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface TopicTrigramsTable {
  tenant_id: string;
  trigram: string;
  label_numbers: number[];
}
