import { teamsConnectionSchema } from '../../../../contract/index.ts';
import type { TeamsConnection } from '../../../../contract/index.ts';
import { applicationIdUri } from './authorised-clients.ts';
import type { StoredConnection } from './teams-connections.store.ts';

/** A connection as its administrator sees it. */
export function describeConnection(row: StoredConnection, publicUrl: string): TeamsConnection {
  return {
    id: row.id,
    directoryId: row.directory_id,
    clientId: row.client_id,
    privacyUrl: row.privacy_url,
    termsUrl: row.terms_url,
    isEnabled: row.is_enabled,
    applicationIdUri: applicationIdUri(publicUrl, row.client_id),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    // Written by rememberRefusal and by nothing else.
    lastRefusal: teamsConnectionSchema.shape.lastRefusal.parse(row.last_refusal),
    lastRefusalAt: row.last_refusal_at?.toISOString() ?? null,
  };
}
