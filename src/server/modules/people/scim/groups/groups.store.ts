import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Work } from '../../../../jobs/work.ts';
import { isId } from '../../../../kernel/ids.ts';
import { ScimError } from '../scim-error.ts';

export interface GroupMember {
  readonly personId: string;
  readonly name: string;
}

/** A group as the identity provider told of it. */
export interface ScimGroup {
  readonly id: string;
  readonly displayName: string;
  readonly externalId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = sql`g.id, g.display_name as "displayName", g.external_id as "externalId", g.version,
  g.created_at as "createdAt", g.updated_at as "updatedAt"`;

/**
 * @param lock holds the group's row until the transaction ends
 * @throws ScimError 404
 */
export async function getGroup(work: Work, id: string, lock = false): Promise<ScimGroup> {
  const { rows } = await sql<ScimGroup>`
    select ${columns} from scim_groups g
    where g.tenant_id = ${work.tenantId} and g.id = ${isId(id) ? id : null}::uuid
    ${lock ? sql`for update` : sql``}`.execute(work.db);
  const [group] = rows;
  if (!group) throw new ScimError(404, null, 'There is no such group.');
  return group;
}

export interface GroupQuery {
  /** A condition on `g`; null: all. */
  readonly condition: RawBuilder<unknown> | null;
  readonly order: RawBuilder<unknown>;
  readonly offset: number;
  readonly limit: number;
}

/** @returns one page of the groups that fit, and how many fit in all */
export async function findGroups(
  work: Work,
  { condition, order, offset, limit }: GroupQuery,
): Promise<{ groups: ScimGroup[]; total: number }> {
  const where = sql`g.tenant_id = ${work.tenantId} and ${condition ? sql`(${condition})` : sql`true`}`;
  const counted = await sql<{ total: number }>`
    select count(*) as total from scim_groups g where ${where}`.execute(work.db);
  const total = counted.rows[0]?.total ?? 0;
  if (limit === 0 || total <= offset) return { groups: [], total };
  const { rows } = await sql<ScimGroup>`
    select ${columns} from scim_groups g where ${where}
    order by ${order} offset ${offset} limit ${limit}`.execute(work.db);
  return { groups: rows, total };
}

/** @returns by group, its members by name */
export async function listMembers(
  work: Work,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, GroupMember[]>> {
  const members = new Map<string, GroupMember[]>(groupIds.map((id) => [id, []]));
  if (groupIds.length === 0) return members;
  const { rows } = await sql<{ groupId: string; personId: string; name: string }>`
    select m.group_id as "groupId", m.person_id as "personId",
      trim(p.given_name || ' ' || p.family_name) as name
    from scim_group_members m
    join people p on p.tenant_id = m.tenant_id and p.id = m.person_id
    where m.tenant_id = ${work.tenantId} and m.group_id = any(${[...groupIds]}::uuid[])
    order by p.family_name, p.given_name, p.id`.execute(work.db);
  for (const { groupId, ...member } of rows) members.get(groupId)?.push(member);
  return members;
}

/**
 * Adds members; who is one already stays one.
 * @returns those who were none before
 * @throws ScimError 400 `invalidValue` where one is no user here
 */
export async function addMembers(
  work: Work,
  groupId: string,
  personIds: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(personIds)];
  if (wanted.length === 0) return [];
  const known = await sql<{ id: string }>`
    select person_id as id from scim_users
    where tenant_id = ${work.tenantId} and deleted_at is null
      and person_id = any(${wanted.filter(isId)}::uuid[])`.execute(work.db);
  if (known.rows.length < wanted.length) {
    throw new ScimError(400, 'invalidValue', 'A member’s value is the id of no user here.');
  }
  const { rows } = await sql<{ id: string }>`
    insert into scim_group_members (tenant_id, group_id, person_id)
    select ${work.tenantId}::uuid, ${groupId}::uuid, id from unnest(${wanted}::uuid[]) as id
    on conflict do nothing
    returning person_id as id`.execute(work.db);
  return rows.map((row) => row.id);
}

/**
 * Takes members out; who is none changes nothing.
 * @param personIds null: everybody
 * @returns those who were members before
 */
export async function removeMembers(
  work: Work,
  groupId: string,
  personIds: readonly string[] | null,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from scim_group_members
    where tenant_id = ${work.tenantId} and group_id = ${groupId}
      and ${personIds === null ? sql`true` : sql`person_id = any(${personIds.filter(isId)}::uuid[])`}
    returning person_id as id`.execute(work.db);
  return rows.map((row) => row.id);
}
