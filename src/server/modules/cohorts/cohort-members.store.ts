import { sql } from 'kysely';
import type { Work } from '../../jobs/work.ts';
import { fromLooking } from '../programme-desk/index.ts';

/** Who takes part in a cohort. */
export interface CohortSides {
  readonly menteeIds: readonly string[];
  readonly registrationIds: readonly string[];
}

/**
 * Takes everybody into a cohort who looks for a mentor in its programme and waits for no answer, and
 * every published mentor with a free seat.
 */
export async function takeInEverybody(
  work: Work,
  cohortId: string,
  programmeId: string,
): Promise<void> {
  await sql`
    insert into cohort_members (tenant_id, cohort_id, person_id, role, registration_id)
    select intake.tenant_id, ${cohortId}::uuid, intake.person_id, 'mentee', null::uuid
      from ${fromLooking(work, programmeId)}
        and not exists (
          select 1 from mentor_requests request
          where request.tenant_id = intake.tenant_id and request.mentee_id = intake.person_id
            and request.programme_id = intake.programme_id
            and request.state not in ('accepted', 'declined', 'withdrawn', 'expired'))
        and not exists (
          select 1 from cohort_pairs pair
          where pair.tenant_id = intake.tenant_id and pair.mentee_id = intake.person_id
            and pair.programme_id = intake.programme_id and pair.state = 'proposed')
    union all
    select offer.tenant_id, ${cohortId}::uuid, offer.person_id, 'mentor', offer.id
      from mentor_registrations offer
      where offer.tenant_id = ${work.tenantId} and offer.programme_id = ${programmeId}
        and offer.state = 'active' and offer.is_person_active and has_free_seat(offer)`.execute(
    work.db,
  );
}

/** @returns ids of the published registrations of a programme that have a free seat */
export async function listOfferIds(work: Work, programmeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select offer.id from mentor_registrations offer
      where offer.tenant_id = ${work.tenantId} and offer.programme_id = ${programmeId}
        and offer.state = 'active' and offer.is_person_active and has_free_seat(offer)`.execute(
    work.db,
  );
  return rows.map(({ id }) => id);
}

/** Takes two people into a cohort. */
export async function takeIn(
  work: Work,
  cohortId: string,
  mentor: { readonly mentorId: string; readonly registrationId: string },
  menteeId: string,
): Promise<void> {
  const own = { tenant_id: work.tenantId, cohort_id: cohortId };
  const { mentorId, registrationId } = mentor;
  await work.db
    .insertInto('cohort_members')
    .values([
      { ...own, person_id: menteeId, role: 'mentee', registration_id: null },
      { ...own, person_id: mentorId, role: 'mentor', registration_id: registrationId },
    ])
    .execute();
}

/** @returns those who are not left out */
export async function readSides(work: Work, cohortId: string): Promise<CohortSides> {
  const rows = await work.db
    .selectFrom('cohort_members')
    .select(['person_id', 'registration_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('cohort_id', '=', cohortId)
    .where('is_included', '=', true)
    .orderBy('person_id')
    .execute();
  return {
    menteeIds: rows.flatMap((row) => (row.registration_id === null ? [row.person_id] : [])),
    registrationIds: rows.flatMap((row) => row.registration_id ?? []),
  };
}
