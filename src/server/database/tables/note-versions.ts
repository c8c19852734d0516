// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface NoteVersionsTable {
  tenant_id: string;
  note_id: string;
  mentorship_id: string;
  version: number;
  title: string;
  words: string;
  written_by: string;
  written_at: Date;
}
