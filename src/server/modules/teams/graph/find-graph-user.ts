import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { findSubject } from '../../people/index.ts';
import { findConnection } from '../connection/teams-connections.store.ts';
import { findGraphAccess } from './graph-access.store.ts';
import type { GraphClient } from './graph-tokens.ts';

/** Somebody for whom the product may do something at Graph. */
export interface GraphUser {
  readonly client: GraphClient;
  /** What Entra calls the person. */
  readonly objectId: string;
  /** Id of the Teams app. */
  readonly appId: string;
}

/** @returns null where the organisation gave no access, or the person has not come in from its Teams */
export async function findGraphUser(
  work: Work,
  personId: string,
  encryption: Encryption,
): Promise<GraphUser | null> {
  const access = await findGraphAccess(work);
  const connection = access && (await findConnection(work));
  if (access === null || connection?.is_enabled !== true) return null;
  const account = { kind: 'teams', provider: connection.directory_id } as const;
  const objectId = await findSubject(work, personId, account);
  if (objectId === null) return null;
  return {
    client: {
      directoryId: connection.directory_id,
      clientId: connection.client_id,
      clientSecret: encryption.open(access.client_secret_sealed),
    },
    objectId,
    appId: connection.app_id ?? connection.id,
  };
}
