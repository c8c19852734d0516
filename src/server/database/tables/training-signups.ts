// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface TrainingSignupsTable {
  tenant_id: string;
  training_event_id: string;
  person_id: string;
  is_signed_up: boolean;
  has_attended: Generated<boolean>;
  changes: Generated<number>;
  changed_at: Date;
}
