// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ProgrammeAnnouncementsTable {
  tenant_id: string;
  id: string;
  programme_id: string;
  title: string;
  words: string;
  recipients: string;
  announced_by: string | null;
  created_at: Date;
}
