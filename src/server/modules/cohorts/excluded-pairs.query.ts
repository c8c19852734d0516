import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';

/** The registrations that are not to be proposed to each mentee. */
export type ExcludedPairs = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Pairs of a programme that are not to be proposed: they have or had a mentorship, one has said no to
 * the other, or the question is open between them.
 */
export async function listExcludedPairs(work: Work, programmeId: string): Promise<ExcludedPairs> {
  const { rows } = await sql<{ mentee_id: string; registration_id: string }>`
    select member.person_id as mentee_id, mentorship.mentor_registration_id as registration_id
      from mentorships mentorship
      join mentorship_members member on member.tenant_id = mentorship.tenant_id
        and member.mentorship_id = mentorship.id and member.role in ('mentee', 'peer')
      where mentorship.tenant_id = ${work.tenantId} and mentorship.programme_id = ${programmeId}
        and mentorship.mentor_registration_id is not null
    union
    select mentee_id, mentor_registration_id from mentor_requests
      where tenant_id = ${work.tenantId} and programme_id = ${programmeId}
        and state not in ('withdrawn', 'expired')
    union
    select mentee_id, mentor_registration_id from cohort_pairs
      where tenant_id = ${work.tenantId} and programme_id = ${programmeId}
        and state in ('proposed', 'formed', 'ended')`.execute(work.db);
  const excluded = new Map<string, Set<string>>();
  for (const { mentee_id: menteeId, registration_id: registrationId } of rows) {
    excluded.set(menteeId, (excluded.get(menteeId) ?? new Set()).add(registrationId));
  }
  return excluded;
}
