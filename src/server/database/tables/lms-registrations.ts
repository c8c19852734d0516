// As the migrations leave it. Written by `npm run schema`; a test compares.

import type { Generated } from 'kysely';

export interface LmsRegistrationsTable {
  tenant_id: string;
  id: string;
  name: string;
  issuer: string;
  client_id: string;
  family: string | null;
  authorization_endpoint: string;
  token_endpoint: string;
  token_audience: string | null;
  jwks_uri: string;
  scopes: string[];
  frame_origins: Generated<string[]>;
  is_enabled: Generated<boolean>;
  created_at: Date;
  updated_at: Date;
  last_launch_at: Date | null;
  last_score_at: Date | null;
  last_error: string | null;
  last_error_at: Date | null;
  scores_paused_until: Date | null;
  is_manual: Generated<boolean>;
  id_token_algorithm: Generated<string>;
  platform_version: string | null;
  removed_at: Date | null;
  confirmed_at: Date | null;
}
