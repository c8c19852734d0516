import type { Work } from '../../../jobs/work.ts';
import { findSubject } from '../../people/index.ts';
import { findConnection } from '../connection/teams-connections.store.ts';
import { findGraphAccess } from '../graph/graph-access.store.ts';

/**
 * Whether Teams may make links to call by in a person's name: their organisation gave access to Graph,
 * and they have come in from its Teams. Whether Microsoft lets it is known when it is tried.
 */
export async function mayMakeTeamsLink(work: Work, personId: string): Promise<boolean> {
  const connection = await findConnection(work);
  if (connection?.is_enabled !== true || (await findGraphAccess(work)) === null) return false;
  const account = { kind: 'teams', provider: connection.directory_id } as const;
  return (await findSubject(work, personId, account)) !== null;
}
