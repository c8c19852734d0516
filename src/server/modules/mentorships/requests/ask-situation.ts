import type { Work } from '../../../jobs/work.ts';
import { findRuleBetween } from '../../mentors/index.ts';
import type { StoredRegistration } from '../../mentors/index.ts';
import { getPeople, reportingLine } from '../../people/index.ts';
import { getProgramme } from '../../programmes/index.ts';
import { countMentorshipsAsMentee, hasMentorshipWith } from './mentorships-of-mentee.ts';
import { askedStates, liveStates } from './request-machine.ts';
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
  const live = await work.db
    .selectFrom('mentor_requests')
    .select(['mentor_registration_id', 'state'])
    .where('tenant_id', '=', work.tenantId)
    .where('mentee_id', '=', menteeId)
    .where('programme_id', '=', programme.id)
    .where('state', 'in', [...liveStates])
    .execute();
  return {
    isOwnProfile: registration.personId === menteeId,
    isMentorAvailable: registration.state === 'active' && mentor?.isActive === true,
    freeSeats: registration.freeSeats,
    isInOwnReportingLine:
      line.has(registration.personId) && !programme.rules.pair.mayBeInReportingLine,
    rule: await findRuleBetween(work, programme, registration, menteeId),
    hasAskedAlready:
      live.some((request) => request.mentor_registration_id === registration.id) ||
      (await hasMentorshipWith(work, registration.id, menteeId)),
    openRequests: live.filter(({ state }) => askedStates.some((asked) => asked === state)).length,
    waitingRequests: live.filter(({ state }) => state === 'waiting').length,
    openRequestLimit: programme.rules.openRequestLimit,
    mentorships: await countMentorshipsAsMentee(work, programme.id, menteeId),
    mentorshipLimit: programme.rules.mentorshipLimit,
  };
}
