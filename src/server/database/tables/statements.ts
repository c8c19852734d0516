// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface StatementsTable {
  tenant_id: string;
  id: string;
  sequence: Generated<number>;
  stored: Date;
  timestamp: Date;
  verb_id: string;
  activity_id: string | null;
  actor_key: string;
  registration: string | null;
  is_voided: Generated<boolean>;
  statement: Json;
  refers_to: string | null;
}
