import type { Selectable } from 'kysely';
import type { TeamsGraphProblem } from '../../../../contract/index.ts';
import type { TeamsGraphAccessTable } from '../../../database/tables/teams-graph-access.ts';
import type { Work } from '../../../jobs/work.ts';

export type StoredGraphAccess = Selectable<TeamsGraphAccessTable>;

/** What the organisation lets the product do at Graph; null: nothing. */
export async function findGraphAccess(work: Work): Promise<StoredGraphAccess | null> {
  const row = await work.db
    .selectFrom('teams_graph_access')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return row ?? null;
}

export async function rememberSent(work: Work): Promise<void> {
  await work.db
    .updateTable('teams_graph_access')
    .set({ last_sent_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .execute();
}

/** Keeps what went wrong, for the administrator. */
export async function rememberProblem(work: Work, problem: TeamsGraphProblem): Promise<void> {
  await work.db
    .updateTable('teams_graph_access')
    .set({ last_problem: problem, last_problem_at: work.now })
    .where('tenant_id', '=', work.tenantId)
    .execute();
}
