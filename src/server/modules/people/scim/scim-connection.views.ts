import { sql } from 'kysely';
import type { z } from 'zod';
import type { getScimConnection } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { findLevelAttribute } from './users/users.store.ts';

type ScimConnection = z.input<typeof getScimConnection.response>;

/** What administrators see of the connection with the identity provider. */
export async function getScimConnectionView(work: Work, baseUrl: string): Promise<ScimConnection> {
  const tokens = await work.db
    .selectFrom('scim_tokens')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('revoked_at', 'is', null)
    .where((is) => is.or([is('expires_at', 'is', null), is('expires_at', '>', work.now)]))
    .orderBy('created_at', 'desc')
    .execute();
  const users = await sql<{ total: number; active: number }>`
    select count(*) as total, count(*) filter (where p.state = 'active') as active
    from scim_users u join people p on p.tenant_id = u.tenant_id and p.id = u.person_id
    where u.tenant_id = ${work.tenantId} and u.deleted_at is null`.execute(work.db);
  const groups = await sql<ScimConnection['groups'][number]>`
    select g.id, g.display_name as "displayName", g.role,
      (select count(*) from scim_group_members m
        where m.tenant_id = g.tenant_id and m.group_id = g.id) as members
    from scim_groups g where g.tenant_id = ${work.tenantId}
    order by g.role nulls last, lower(g.display_name) limit 500`.execute(work.db);
  return {
    baseUrl,
    tokens: tokens.map((token) => ({
      id: token.id,
      name: token.name,
      // Written by createScimToken and by nothing else; the answer is checked against the contract.
      scopes: token.scopes as ScimConnection['tokens'][number]['scopes'],
      createdAt: token.created_at.toISOString(),
      lastUsedAt: token.last_used_at?.toISOString() ?? null,
      expiresAt: token.expires_at?.toISOString() ?? null,
    })),
    users: users.rows[0] ?? { total: 0, active: 0 },
    levelAttribute: await findLevelAttribute(work),
    groups: groups.rows,
  };
}
