import type { Work } from '../../../jobs/work.ts';
import { listOutsideRules } from '../../mentors/index.ts';
import type { StoredRegistration } from '../../mentors/index.ts';
import { getPeople, reportingLine } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import type { AskSituation } from './requests.rules.ts';

/** Gathers what decides whether a person may ask this mentor. */
export async function readAskSituation(
  work: Work,
  registration: StoredRegistration,
  menteeId: string,
): Promise<AskSituation> {
  const programme = await getProgramme(work, registration.programmeId);
  const mentor = (await getPeople(work, [registration.personId])).get(registration.personId);
  const line = await reportingLine(work, menteeId);
  const outside = await listOutsideRules(work, programme, menteeId, registration.id);
  const openRequests = await work.db
    .selectFrom('mentor_requests')
    .select('mentor_registration_id')
    .where('tenant_id', '=', work.tenantId)
    .where('mentee_id', '=', menteeId)
    .where('state', '=', 'open')
    .execute();
  return {
    isOwnProfile: registration.personId === menteeId,
    isMentorAvailable: registration.state === 'active' && mentor?.isActive === true,
    freeSeats: registration.capacity - registration.taken,
    isInOwnReportingLine:
      line.has(registration.personId) && !programme.rules.pair.mayBeInReportingLine,
    isOutsideRules: outside.length > 0,
    hasAskedAlready:
      openRequests.some((request) => request.mentor_registration_id === registration.id) ||
      (await hasMentorshipWith(work, registration.id, menteeId)),
    openRequests: openRequests.length,
    openRequestLimit: programme.rules.openRequestLimit,
  };
}

async function hasMentorshipWith(
  work: Work,
  registrationId: string,
  menteeId: string,
): Promise<boolean> {
  const row = await work.db
    .selectFrom('mentorships')
    .innerJoin('mentorship_members as member', (join) =>
      join
        .onRef('member.tenant_id', '=', 'mentorships.tenant_id')
        .onRef('member.mentorship_id', '=', 'mentorships.id'),
    )
    .select('mentorships.id')
    .where('mentorships.tenant_id', '=', work.tenantId)
    .where('mentorships.mentor_registration_id', '=', registrationId)
    .where('mentorships.state', 'not in', ['closed', 'ended_early'])
    .where('member.person_id', '=', menteeId)
    .executeTakeFirst();
  return row !== undefined;
}
