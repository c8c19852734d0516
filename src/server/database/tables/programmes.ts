// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface ProgrammesTable {
  tenant_id: string;
  id: string;
  name: string;
  mission: string;
  format: Generated<string>;
  state: string;
  mentors_from_level: number;
  open_request_limit: number;
  request_expiry_days: number;
  mentor_course_id: string;
  course_due_days: number;
  created_at: Date;
  updated_at: Date;
}
