import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { recordAudit } from '../../administration/index.ts';
import { findConnection } from '../connection/teams-connections.store.ts';

/**
 * Keeps the secret of the app registration, sealed: from now on people are told in Teams too.
 * @throws AppError `not-found` where Teams is not connected
 */
export async function saveGraphAccess(
  work: Work,
  clientSecret: string,
  encryption: Encryption,
): Promise<void> {
  const connection = await findConnection(work);
  if (connection === null) throw new AppError('not-found');
  const values = {
    client_secret_sealed: encryption.seal(clientSecret),
    updated_at: work.now,
    last_problem: null,
    last_problem_at: null,
  };
  await work.db
    .insertInto('teams_graph_access')
    .values({
      tenant_id: work.tenantId,
      connection_id: connection.id,
      created_at: work.now,
      ...values,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'connection_id']).doUpdateSet(values))
    .execute();
  await recordAudit(work, {
    action: 'teams-graph-access.saved',
    subject: { kind: 'teams-connection', id: connection.id },
  });
}

/**
 * Forgets the secret: nobody is told in Teams any more.
 * @throws AppError `not-found` where there is none
 */
export async function removeGraphAccess(work: Work): Promise<void> {
  const removed = await work.db
    .deleteFrom('teams_graph_access')
    .where('tenant_id', '=', work.tenantId)
    .returning('connection_id')
    .executeTakeFirst();
  if (!removed) throw new AppError('not-found');
  await recordAudit(work, {
    action: 'teams-graph-access.removed',
    subject: { kind: 'teams-connection', id: removed.connection_id },
  });
}
