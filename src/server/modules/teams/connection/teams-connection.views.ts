import { teamsConnectionSchema } from '../../../../contract/index.ts';
import type { TeamsConnection } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { findGraphAccess } from '../graph/graph-access.store.ts';
import type { StoredGraphAccess } from '../graph/graph-access.store.ts';
import { applicationIdUri } from './authorised-clients.ts';
import type { StoredConnection } from './teams-connections.store.ts';

const { lastRefusal, graphAccess } = teamsConnectionSchema.shape;

/** A connection as its administrator sees it. */
export async function describeConnection(
  work: Work,
  row: StoredConnection,
  publicUrl: string,
): Promise<TeamsConnection> {
  return {
    id: row.id,
    directoryId: row.directory_id,
    clientId: row.client_id,
    privacyUrl: row.privacy_url,
    termsUrl: row.terms_url,
    appId: row.app_id,
    isEnabled: row.is_enabled,
    applicationIdUri: applicationIdUri(publicUrl, row.client_id),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    // Written by rememberRefusal and by nothing else.
    lastRefusal: lastRefusal.parse(row.last_refusal),
    lastRefusalAt: row.last_refusal_at?.toISOString() ?? null,
    graphAccess: describeGraphAccess(await findGraphAccess(work)),
  };
}

function describeGraphAccess(row: StoredGraphAccess | null): TeamsConnection['graphAccess'] {
  if (row === null) return null;
  return graphAccess.parse({
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
    lastProblem: row.last_problem,
    lastProblemAt: row.last_problem_at?.toISOString() ?? null,
  });
}
