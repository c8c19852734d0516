// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface ProgrammeExposuresTable {
  tenant_id: string;
  programme_id: string;
  mean_impressions: number;
  counted_at: Date;
}
