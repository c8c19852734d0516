// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsDeploymentsTable {
  tenant_id: string;
  registration_id: string;
  deployment_id: string;
  status: string;
  created_at: Date;
  decided_at: Date | null;
  is_proven: Generated<boolean>;
  platform_name: string | null;
  last_refused_at: Date | null;
}
