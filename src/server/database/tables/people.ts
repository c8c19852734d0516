// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface PeopleTable {
  tenant_id: string;
  id: string;
  employee_number: string | null;
  given_name: Generated<string>;
  family_name: Generated<string>;
  email: string | null;
  department: string | null;
  division: string | null;
  country: string | null;
  location: string | null;
  job_title: string | null;
  job_level: number | null;
  manager_id: string | null;
  language: string | null;
  time_zone: string | null;
  start_date: string | null;
  state: Generated<string>;
  chosen_language: string | null;
  created_at: Date;
  updated_at: Date;
  said_by: Generated<Json>;
  manager_key: string | null;
  email_key: Generated<string | null>;
  name_key: Generated<string | null>;
}
