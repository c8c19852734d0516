// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface NoticesTable {
  tenant_id: string;
  id: string;
  person_id: string;
  kind: string;
  values: Json;
  link: string;
  created_at: Date;
  read_at: Date | null;
  mail_sent_at: Date | null;
  meeting_series_id: string | null;
  training_event_id: string | null;
  conversation_of: string | null;
}
