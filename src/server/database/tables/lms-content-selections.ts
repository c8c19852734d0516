// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface LmsContentSelectionsTable {
  tenant_id: string;
  id: string;
  person_id: string;
  registration_id: string;
  deployment_id: string;
  settings: Json;
  answer: Json | null;
  return_ticket_hash: Buffer | null;
  return_ticket_expires_at: Date | null;
  created_at: Date;
  expires_at: Date;
}
