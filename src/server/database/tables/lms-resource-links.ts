// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsResourceLinksTable {
  tenant_id: string;
  id: string;
  registration_id: string;
  deployment_id: string;
  resource_link_id: string;
  context_id: string | null;
  title: string | null;
  line_item_url: string | null;
  line_items_url: string | null;
  grade_scopes: Generated<string[]>;
  updated_at: Date;
  course_id: string | null;
  context_title: string | null;
  memberships_url: string | null;
  told_hash: Buffer | null;
}
