// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface ProgrammesTable {
  tenant_id: string;
  id: string;
  name: string;
  mission: string;
  format: Generated<string>;
  state: string;
  created_at: Date;
  updated_at: Date;
  template: string | null;
  guide: Generated<string>;
  sponsor_name: Generated<string>;
  sponsor_message: Generated<string>;
  mentor_word: string | null;
  mentee_word: string | null;
  opens_on: string | null;
  starts_on: string | null;
  ends_on: string | null;
  visibility: Generated<string>;
  audience: Json;
  rules_version: Generated<number>;
  created_by: string | null;
  resources: Json;
  is_informal: Generated<boolean>;
}
