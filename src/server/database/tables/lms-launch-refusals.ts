// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsLaunchRefusalsTable {
  tenant_id: string;
  registration_id: string;
  reason: string;
  count: number;
  first_at: Date;
  last_at: Date;
  last_correlation_id: string;
}
