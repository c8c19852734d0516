import { z } from 'zod';
import { roles } from '../../../contract/index.ts';
import type { Role } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

/** @returns the roles that a person holds by the groups of the identity provider */
export async function rolesByGroups(work: Work, personId: string): Promise<Role[]> {
  const rows = await work.db
    .selectFrom('scim_group_members')
    .innerJoin('scim_groups', (join) =>
      join
        .onRef('scim_groups.tenant_id', '=', 'scim_group_members.tenant_id')
        .onRef('scim_groups.id', '=', 'scim_group_members.group_id'),
    )
    .select('scim_groups.role')
    .distinct()
    .where('scim_group_members.tenant_id', '=', work.tenantId)
    .where('scim_group_members.person_id', '=', personId)
    .where('scim_groups.role', 'is not', null)
    .execute();
  return z.array(z.enum(roles)).parse(rows.map((row) => row.role));
}
