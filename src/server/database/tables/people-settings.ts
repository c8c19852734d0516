// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface PeopleSettingsTable {
  tenant_id: string;
  source_order: Generated<string[]>;
  attribute_orders: Generated<Json>;
  level_rules: Generated<Json>;
  updated_at: Date;
  scim_level_attribute: string | null;
  csv_mapping: Json | null;
  levels_saved_at: Date | null;
  levels_applied_at: Date | null;
  order_saved_at: Date | null;
  order_applied_at: Date | null;
}
