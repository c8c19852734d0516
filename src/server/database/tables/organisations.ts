// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface OrganisationsTable {
  tenant_id: string;
  key: string;
  name: string;
  language: string;
  time_zone: Generated<string>;
  job_levels: string[];
  created_at: Date;
  job_level_names: Generated<Json>;
}
