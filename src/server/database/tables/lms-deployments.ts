// As the migrations leave it. Written by `npm run schema`; a test compares.

export interface LmsDeploymentsTable {
  tenant_id: string;
  registration_id: string;
  deployment_id: string;
  status: string;
  created_at: Date;
}
