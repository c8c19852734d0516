import { sql } from 'kysely';
import { z } from 'zod';
import { roles } from '../../../contract/index.ts';
import type { Role } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';

/**
 * @returns the roles that a person holds by the groups of the identity provider, as the database's
 *   function tells them, which the exchange of a ticket asks as well
 */
export async function rolesByGroups(work: Work, personId: string): Promise<Role[]> {
  const { rows } = await sql<{ role: string }>`
    select role from roles_by_groups(${work.tenantId}, ${personId}) role`.execute(work.db);
  return z.array(z.enum(roles)).parse(rows.map((row) => row.role));
}
