// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface CourseUnitProgressTable {
  tenant_id: string;
  enrolment_id: string;
  unit_id: string;
  position: Generated<number>;
  furthest: Generated<number>;
  completed_at: Date | null;
  updated_at: Date;
}
