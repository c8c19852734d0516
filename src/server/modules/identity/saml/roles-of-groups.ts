import { sql } from 'kysely';
import { z } from 'zod';
import { roles } from '../../../../contract/index.ts';
import type { Role } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';

/**
 * The roles of the groups that an assertion or a token of Entra names: by the organisation's mapping for
 * SCIM's groups, which are known by their name or their external id, and by the one for groups that SCIM
 * does not tell of.
 */
export async function rolesOfGroups(work: Work, groups: readonly string[]): Promise<Role[]> {
  if (groups.length === 0) return [];
  const keys = groups.map((group) => group.toLowerCase());
  const { rows } = await sql<{ role: string }>`
    select role from saml_group_roles
    where tenant_id = ${work.tenantId} and lower(group_name) = any(${keys}::text[])
    union
    select role from scim_groups
    where tenant_id = ${work.tenantId} and role is not null
      and (lower(display_name) = any(${keys}::text[]) or lower(external_id) = any(${keys}::text[]))`.execute(
    work.db,
  );
  return z.array(z.enum(roles)).parse(rows.map(({ role }) => role));
}
