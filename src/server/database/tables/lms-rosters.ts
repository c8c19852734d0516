// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsRostersTable {
  tenant_id: string;
  id: string;
  registration_id: string;
  deployment_id: string;
  context_id: string;
  title: string | null;
  memberships_url: string;
  queued_at: Date | null;
  read_at: Date | null;
  members: Generated<number>;
  matched: Generated<number>;
  added: Generated<number>;
  ended: Generated<number>;
  held: Generated<number>;
  problem: string | null;
  detail: string | null;
  problem_at: Date | null;
  created_at: Date;
}
