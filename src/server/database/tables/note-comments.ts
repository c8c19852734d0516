// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface NoteCommentsTable {
  tenant_id: string;
  id: string;
  note_id: string;
  mentorship_id: string;
  words: string;
  written_by: string;
  written_at: Date;
}
