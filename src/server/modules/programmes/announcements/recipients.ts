import { sql } from 'kysely';
import type { AnnouncementInput } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { selectPeopleOf } from '../audience.query.ts';
import type { People } from '../audience.query.ts';
import type { Programme } from '../programme.ts';

/** Mentors are those with an offer that is published; mentees those who look or have a mentor. */
const partOf = {
  mentors: (programmeId: string) => sql<boolean>`exists (
    select 1 from mentor_registrations offer
    where offer.tenant_id = person.tenant_id and offer.person_id = person.id
      and offer.programme_id = ${programmeId} and offer.state in ('active', 'paused'))`,
  mentees: (programmeId: string) => sql<boolean>`(exists (
    select 1 from mentee_intakes intake
    where intake.tenant_id = person.tenant_id and intake.person_id = person.id
      and intake.programme_id = ${programmeId})
    or exists (
    select 1 from mentorship_members member
    join mentorships on mentorships.tenant_id = member.tenant_id
      and mentorships.id = member.mentorship_id
    where member.tenant_id = person.tenant_id and member.person_id = person.id
      and member.role in ('mentee', 'peer') and mentorships.programme_id = ${programmeId}))`,
};

/** The people whom an announcement goes to. */
export function selectRecipients(
  work: Work,
  programme: Programme,
  recipients: AnnouncementInput['recipients'],
): People {
  if (recipients === 'audience') return selectPeopleOf(work, programme);
  return work.db
    .selectFrom('people as person')
    .where('person.tenant_id', '=', work.tenantId)
    .where('person.state', '=', 'active')
    .where(partOf[recipients](programme.id));
}
