// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Json } from '../json.ts';

export interface AgreementVersionsTable {
  tenant_id: string;
  mentorship_id: string;
  version: number;
  terms: Json;
  written_by: string | null;
  written_at: Date;
}
