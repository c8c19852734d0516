// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface PersonWordsTable {
  tenant_id: string;
  word: string;
  person_id: string;
}
