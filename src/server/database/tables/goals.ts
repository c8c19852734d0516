// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface GoalsTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  person_id: string | null;
  kind: string;
  catalogue_key: string | null;
  title: string;
  specific: Generated<string>;
  measurable: Generated<string>;
  achievable: Generated<string>;
  relevant: Generated<string>;
  due_on: string | null;
  priority: string;
  target_count: number | null;
  target_unit: Generated<string>;
  counted: Generated<number>;
  state: string;
  why: Generated<string>;
  concluded_at: Date | null;
  version: Generated<number>;
  changed_by: string;
  created_by: string;
  created_at: Date;
  told_due_on: string | null;
}
