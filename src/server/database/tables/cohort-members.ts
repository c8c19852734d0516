// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface CohortMembersTable {
  tenant_id: string;
  cohort_id: string;
  person_id: string;
  role: string;
  registration_id: string | null;
  is_included: Generated<boolean>;
}
