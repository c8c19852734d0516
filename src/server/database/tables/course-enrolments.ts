// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface CourseEnrolmentsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  course_id: string;
  state: string;
  attempt: Generated<number>;
  due_at: Date | null;
  reminded_at: Date | null;
  started_at: Date | null;
  completed_at: Date | null;
  score: number | null;
  created_at: Date;
  updated_at: Date;
}
