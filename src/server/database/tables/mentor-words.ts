// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface MentorWordsTable {
  tenant_id: string;
  word: string;
  registration_id: string;
}
