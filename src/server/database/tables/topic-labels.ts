// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface TopicLabelsTable {
  tenant_id: string;
  number: Generated<number>;
  topic_id: string;
  language: string;
  label: string;
  folded: string;
  is_preferred: boolean;
  is_own: boolean;
}
