import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { ownScimLevelAttribute } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { Said } from '../../merge/said.ts';
import { ScimError } from '../scim-error.ts';
import type { LevelAttribute, ScimUser } from './scim-user.ts';

interface UserRow {
  readonly id: string;
  readonly user_name: string;
  readonly external_id: string | null;
  readonly employee_number: string | null;
  readonly said: Said;
  readonly version: number;
  readonly created_at: Date;
  readonly updated_at: Date;
}

const fromRow = (row: UserRow): ScimUser => ({
  id: row.id,
  userName: row.user_name,
  externalId: row.external_id,
  employeeNumber: row.employee_number,
  // Written by the merge and by nothing else.
  said: row.said,
  version: row.version,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** The tables behind a user, as `u`, `p` and `s`; filters and sorting name their columns. */
const users = sql`
  scim_users u
  join people p on p.tenant_id = u.tenant_id and p.id = u.person_id
  left join person_sources s on s.tenant_id = u.tenant_id and s.person_id = u.person_id
    and s.source = 'scim' and s.provider = ''`;

const columns = sql`
  u.person_id as id, u.user_name, u.external_id, p.employee_number, coalesce(s.said, '{}') as said,
  u.version, u.created_at, u.updated_at`;

const present = (work: Work) => sql`u.tenant_id = ${work.tenantId} and u.deleted_at is null`;

/**
 * Reads a user, holding its row until the transaction ends. The row is locked by a statement of its
 * own: one that also read what was said would see that as it was before it waited for the lock.
 * @throws ScimError 404
 */
export async function lockUser(work: Work, id: string): Promise<ScimUser> {
  await sql`
    select from scim_users u where ${present(work)} and u.person_id = ${isId(id) ? id : null}::uuid
    for update`.execute(work.db);
  return getUser(work, id);
}

/** @throws ScimError 404 */
export async function getUser(work: Work, id: string): Promise<ScimUser> {
  const { rows } = await sql<UserRow>`
    select ${columns} from ${users}
    where ${present(work)} and u.person_id = ${isId(id) ? id : null}::uuid`.execute(work.db);
  const [row] = rows;
  if (!row) throw new ScimError(404, null, 'There is no such user.');
  return fromRow(row);
}

export interface UserQuery {
  /** A condition on `u`, `p` and `s`; null: everybody. */
  readonly condition: RawBuilder<unknown> | null;
  readonly order: RawBuilder<unknown>;
  readonly offset: number;
  readonly limit: number;
}

/** @returns one page of the users that fit, and how many fit in all */
export async function findUsers(
  work: Work,
  { condition, order, offset, limit }: UserQuery,
): Promise<{ users: ScimUser[]; total: number }> {
  const where = condition ? sql`${present(work)} and (${condition})` : present(work);
  // Without a condition nothing but the users themselves is counted.
  const counted = await sql<{ total: number }>`
    select count(*) as total from ${condition ? users : sql`scim_users u`}
    where ${where}`.execute(work.db);
  const total = counted.rows[0]?.total ?? 0;
  if (limit === 0 || total <= offset) return { users: [], total };
  const { rows } = await sql<UserRow>`
    select ${columns} from ${users} where ${where}
    order by ${order} offset ${offset} limit ${limit}`.execute(work.db);
  return { users: rows.map(fromRow), total };
}

/** @returns where the organisation's identity provider tells the job level */
export async function findLevelAttribute(work: Work): Promise<LevelAttribute> {
  const row = await work.db
    .selectFrom('people_settings')
    .select('scim_level_attribute')
    .where('tenant_id', '=', work.tenantId)
    .executeTakeFirst();
  return row?.scim_level_attribute ?? ownScimLevelAttribute;
}
