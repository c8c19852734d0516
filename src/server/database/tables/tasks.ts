// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface TasksTable {
  tenant_id: string;
  id: string;
  mentorship_id: string;
  words: string;
  due_on: string | null;
  priority: string;
  assigned_to: string | null;
  checklist: Json;
  done_at: Date | null;
  done_by: string | null;
  is_completion_told: Generated<boolean>;
  message_id: string | null;
  version: Generated<number>;
  created_by: string;
  created_at: Date;
  told_due_on: string | null;
}
