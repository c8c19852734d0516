// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';
import type { Json } from '../json.ts';

export interface SamlConnectionsTable {
  tenant_id: string;
  signing_key_sealed: Buffer;
  signing_certificate: string;
  decryption_key_sealed: Buffer;
  decryption_certificate: string;
  entity_id: string | null;
  sign_in_address: string | null;
  sign_in_binding: string | null;
  logout_address: string | null;
  certificates: Generated<string[]>;
  metadata_url: string | null;
  metadata_read_at: Date | null;
  metadata_until: Date | null;
  is_enabled: Generated<boolean>;
  may_start_at_provider: Generated<boolean>;
  wants_response_signed: Generated<boolean>;
  may_add_people: Generated<boolean>;
  attributes: Json;
  created_at: Date;
  updated_at: Date;
  last_sign_in_at: Date | null;
  last_problem: string | null;
  last_problem_at: Date | null;
  last_problem_correlation_id: string | null;
  preview_sealed: Buffer | null;
  preview_at: Date | null;
}
