import type { Work } from '../../../jobs/work.ts';

/** The mentorships of a person that have not ended. */
const liveOf = (work: Work, personId: string) =>
  work.db
    .selectFrom('mentorships')
    .innerJoin('mentorship_members as member', (join) =>
      join
        .onRef('member.tenant_id', '=', 'mentorships.tenant_id')
        .onRef('member.mentorship_id', '=', 'mentorships.id'),
    )
    .where('mentorships.tenant_id', '=', work.tenantId)
    .where('mentorships.state', 'not in', ['closed', 'ended_early'])
    .where('member.person_id', '=', personId)
    .where('member.left_at', 'is', null);

/** Whether a person has a mentorship with this mentor that has not ended. */
export async function hasMentorshipWith(
  work: Work,
  registrationId: string,
  menteeId: string,
): Promise<boolean> {
  const row = await liveOf(work, menteeId)
    .select('mentorships.id')
    .where('mentorships.mentor_registration_id', '=', registrationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** @returns mentorships of a programme that have not ended in which the person learns */
export async function countMentorshipsAsMentee(
  work: Work,
  programmeId: string,
  personId: string,
): Promise<number> {
  const { count } = await liveOf(work, personId)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('mentorships.programme_id', '=', programmeId)
    .where('member.role', 'in', ['mentee', 'peer'])
    .executeTakeFirstOrThrow();
  return count;
}
