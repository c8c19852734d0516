import { sql } from 'kysely';
import type { Work } from '../../../jobs/work.ts';

/** Keeps whom a roster names, of those who are known. @param people by subject */
export async function keepMembers(
  work: Work,
  rosterId: string,
  people: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = [...people].map(([subject, person_id]) => ({ subject, person_id }));
  await sql`
    insert into lms_roster_members (tenant_id, roster_id, subject, person_id, seen_at)
    select ${work.tenantId}::uuid, ${rosterId}::uuid, r.subject, r.person_id,
      ${work.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (subject text, person_id uuid)
    on conflict (tenant_id, roster_id, subject)
      do update set person_id = excluded.person_id, seen_at = excluded.seen_at`.execute(work.db);
}

export interface MissingMember {
  readonly subject: string;
  readonly personId: string;
  /** In another roster of the organisation, or by another subject in this one. */
  readonly isInOther: boolean;
  /** Came in through the platform since the roster was read before. */
  readonly hasComeIn: boolean;
}

/**
 * Whom a roster named before and does not name now.
 * @param roster `before`: when it was read before
 * @param since when this reading began
 */
export async function listMissing(
  work: Work,
  roster: { readonly id: string; readonly registrationId: string; readonly before: Date | null },
  since: Date,
): Promise<MissingMember[]> {
  const { rows } = await sql<MissingMember>`
    select member.subject, member.person_id as "personId",
      exists (
        select from lms_roster_members other
        where other.tenant_id = member.tenant_id and other.person_id = member.person_id
          and (other.roster_id <> member.roster_id or other.seen_at >= ${since}::timestamptz)
      ) as "isInOther",
      exists (
        select from person_accounts account
        where account.tenant_id = member.tenant_id and account.person_id = member.person_id
          and account.kind = 'lti' and account.provider = ${roster.registrationId}
          and account.last_used_at > ${roster.before}::timestamptz
      ) as "hasComeIn"
    from lms_roster_members member
    where member.tenant_id = ${work.tenantId} and member.roster_id = ${roster.id}
      and member.seen_at < ${since}::timestamptz
    order by member.subject`.execute(work.db);
  return rows;
}

export async function countMembers(work: Work, rosterId: string): Promise<number> {
  const { count } = await work.db
    .selectFrom('lms_roster_members')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('tenant_id', '=', work.tenantId)
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
  return count;
}

export async function forgetMembers(
  work: Work,
  rosterId: string,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  await work.db
    .deleteFrom('lms_roster_members')
    .where('tenant_id', '=', work.tenantId)
    .where('roster_id', '=', rosterId)
    .where('subject', 'in', [...subjects])
    .execute();
}
