import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { CohortMember, CohortPair } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getPeople, personCard } from '../people/index.ts';

interface Page {
  readonly page: number;
  readonly pageSize: number;
  readonly search: string;
}

const nameHas = (search: string): RawBuilder<boolean> => sql<boolean>`(${search} = '' or strpos(
  lower(unaccent(concat_ws(' ', person.given_name, person.family_name))),
  lower(unaccent(${search}::text))) > 0)`;

const byName = sql`lower(unaccent(person.family_name)), lower(unaccent(person.given_name)), person.id`;

/** Who takes part in a cohort, and who was left out; mentees first, by name. */
export async function listMembers(
  work: Work,
  cohortId: string,
  { page, pageSize, search }: Page,
): Promise<{ rows: CohortMember[]; total: number }> {
  const { rows } = await sql<{
    person_id: string;
    role: 'mentor' | 'mentee';
    seats: number | null;
    is_included: boolean;
    total: number;
  }>`
    select member.person_id, member.role, member.is_included,
      offer.capacity - offer.taken_seats - offer.held_seats as seats, count(*) over () as total
      from cohort_members member
      join people person on person.tenant_id = member.tenant_id and person.id = member.person_id
      left join mentor_registrations offer on offer.tenant_id = member.tenant_id
        and offer.id = member.registration_id
      where member.tenant_id = ${work.tenantId} and member.cohort_id = ${cohortId}
        and ${nameHas(search)}
      order by member.role, ${byName}
      limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(work.db);
  const people = await getPeople(
    work,
    rows.map((row) => row.person_id),
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap((row) => {
      const person = people.get(row.person_id);
      if (!person) return [];
      return [
        {
          person: personCard(person),
          role: row.role,
          seats: row.seats,
          isIncluded: row.is_included,
        },
      ];
    }),
  };
}

/** Every mentee of a cohort and their pair; those without one first, then the weakest fit. */
export async function listPairRows(
  work: Work,
  cohortId: string,
  { page, pageSize, search }: Page,
): Promise<{ rows: CohortPair[]; total: number }> {
  const { rows } = await sql<{
    person_id: string;
    mentor_id: string | null;
    registration_id: string | null;
    fit: number | null;
    is_locked: boolean | null;
    state: CohortPair['state'];
    total: number;
  }>`
    select member.person_id, pair.mentor_id, pair.mentor_registration_id as registration_id, pair.fit,
      pair.is_locked, pair.state, count(*) over () as total
      from cohort_members member
      join people person on person.tenant_id = member.tenant_id and person.id = member.person_id
      left join cohort_pairs pair on pair.tenant_id = member.tenant_id
        and pair.cohort_id = member.cohort_id and pair.mentee_id = member.person_id
      left join people mentor on mentor.tenant_id = pair.tenant_id and mentor.id = pair.mentor_id
      where member.tenant_id = ${work.tenantId} and member.cohort_id = ${cohortId}
        and member.role = 'mentee' and member.is_included
        and (${nameHas(search)} or strpos(
          lower(unaccent(concat_ws(' ', mentor.given_name, mentor.family_name))),
          lower(unaccent(${search}::text))) > 0)
      order by pair.fit nulls first, ${byName}
      limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(work.db);
  const people = await getPeople(
    work,
    rows.flatMap((row) => [row.person_id, ...(row.mentor_id === null ? [] : [row.mentor_id])]),
  );
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.flatMap((row) => {
      const mentee = people.get(row.person_id);
      const mentor = people.get(row.mentor_id ?? '');
      if (!mentee) return [];
      return [
        {
          mentee: personCard(mentee),
          mentor: mentor ? personCard(mentor) : null,
          registrationId: row.registration_id,
          fit: row.fit,
          isLocked: row.is_locked === true,
          state: row.state,
        },
      ];
    }),
  };
}
