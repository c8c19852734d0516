import type { Selectable } from 'kysely';
import type { TeamsRefusal } from '../../../../contract/index.ts';
import type { Database } from '../../../database/database.ts';
import type { TeamsConnectionsTable } from '../../../database/tables/teams-connections.ts';
import { withRouting } from '../../../database/with-transaction.ts';
import type { Work } from '../../../jobs/work.ts';
import { isId } from '../../../kernel/ids.ts';

export type StoredConnection = Selectable<TeamsConnectionsTable>;

/** Least time between two refusals that are kept: whoever calls without end writes no more often. */
const refusalSeconds = 60;

/**
 * Finds a connection by the id that its tab's address names, of whichever organisation.
 * @returns null also where it is switched off
 */
export async function findEnabledConnection(
  database: Database,
  id: string,
): Promise<StoredConnection | null> {
  if (!isId(id)) return null;
  const row = await withRouting(database, (db) =>
    db
      .selectFrom('teams_connections')
      .selectAll()
      .where('id', '=', id)
      .where('is_enabled', '=', true)
      .executeTakeFirst(),
  );
  return row ?? null;
}

/** The organisation's own connection, on or off; null: Teams is not connected. */
export async function findConnection(work: Work): Promise<StoredConnection | null> {
  const row = await work.db
    .selectFrom('teams_connections')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return row ?? null;
}

export async function rememberSignIn(work: Work, id: string): Promise<void> {
  await work.db
    .updateTable('teams_connections')
    .set({ last_sign_in_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Keeps why somebody was not let in, for the administrator. */
export async function rememberRefusal(
  work: Work,
  id: string,
  refusal: TeamsRefusal,
): Promise<void> {
  const justNow = new Date(work.now.getTime() - refusalSeconds * 1000);
  await work.db
    .updateTable('teams_connections')
    .set({ last_refusal: refusal, last_refusal_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .where((where) =>
      where.or([
        where('last_refusal', 'is distinct from', refusal),
        where('last_refusal_at', '<', justNow),
      ]),
    )
    .execute();
}
