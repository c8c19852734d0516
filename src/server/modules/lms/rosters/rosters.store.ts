import { sql } from 'kysely';
import type { Selectable } from 'kysely';
import type { LmsRostersTable } from '../../../database/tables/lms-rosters.ts';
import type { Work } from '../../../jobs/work.ts';
import { newId } from '../../../kernel/ids.ts';
import type { RosterFailure } from './rosters.rules.ts';

export type RosterRow = Selectable<LmsRostersTable>;

/** Keeps for each context the roster that its launches last told of. */
export async function rememberRosters(work: Work): Promise<void> {
  const { rows } = await sql<{ registration_id: string; context_id: string }>`
    select distinct on (link.registration_id, link.deployment_id, link.context_id)
      link.registration_id, link.deployment_id, link.context_id, link.context_title as title,
      link.memberships_url
    from lms_resource_links link
    join lms_registrations registration on registration.tenant_id = link.tenant_id
      and registration.id = link.registration_id and registration.removed_at is null
    where link.tenant_id = ${work.tenantId}
      and link.context_id is not null and link.memberships_url is not null
    order by link.registration_id, link.deployment_id, link.context_id, link.updated_at desc`.execute(
    work.db,
  );
  if (rows.length === 0) return;
  const told = rows.map((row) => ({ ...row, id: newId(work.now) }));
  await sql`
    insert into lms_rosters
      (tenant_id, id, registration_id, deployment_id, context_id, title, memberships_url, created_at)
    select ${work.tenantId}::uuid, r.id, r.registration_id, r.deployment_id, r.context_id, r.title,
      r.memberships_url, ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as r (id uuid, registration_id uuid,
      deployment_id text, context_id text, title text, memberships_url text)
    on conflict (tenant_id, registration_id, deployment_id, context_id)
      do update set title = excluded.title, memberships_url = excluded.memberships_url
      where (lms_rosters.title, lms_rosters.memberships_url)
        is distinct from (excluded.title, excluded.memberships_url)`.execute(work.db);
}

/** The rosters of platforms that are switched on. @param registrationId of one platform alone */
export async function listReadableRosters(
  work: Work,
  registrationId: string | null,
): Promise<{ id: string }[]> {
  const rosters = work.db
    .selectFrom('lms_rosters as roster')
    .innerJoin('lms_registrations as registration', (join) =>
      join
        .onRef('registration.tenant_id', '=', 'roster.tenant_id')
        .onRef('registration.id', '=', 'roster.registration_id'),
    )
    .select('roster.id')
    .where('roster.tenant_id', '=', work.tenantId)
    .where('registration.is_enabled', '=', true)
    .where('registration.removed_at', 'is', null)
    .orderBy('roster.id');
  return (
    registrationId === null ? rosters : rosters.where('registration.id', '=', registrationId)
  ).execute();
}

/** @returns the roster, held until the transaction ends; null where it is gone */
export async function lockRoster(work: Work, id: string): Promise<RosterRow | null> {
  const row = await work.db
    .selectFrom('lms_rosters')
    .selectAll()
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export async function updateRoster(
  work: Work,
  id: string,
  change: Partial<Omit<RosterRow, 'tenant_id' | 'id'>>,
): Promise<void> {
  await work.db
    .updateTable('lms_rosters')
    .set(change)
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}

/** Keeps why a roster was not read; what was read before stays. */
export function keepFailure(
  work: Work,
  id: string,
  { problem, detail, mayPass, waitSeconds }: RosterFailure,
): Promise<void> {
  const isOver = !mayPass && waitSeconds === null;
  return updateRoster(work, id, {
    problem,
    detail,
    problem_at: work.now,
    ...(isOver ? { queued_at: null } : {}),
  });
}
