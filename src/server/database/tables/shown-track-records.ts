// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ShownTrackRecordsTable {
  tenant_id: string;
  person_id: string;
  shown_since: Date;
}
