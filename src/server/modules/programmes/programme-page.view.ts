import type { ProgrammePage } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { getOrganisation, getToday, listJobLevelNames } from '../administration/index.ts';
import { getPerson } from '../people/index.ts';
import { listAnnouncementsFor } from './announcements/announcements.views.ts';
import { describeProgrammes } from './describe-programme.ts';
import { getVisibleProgramme } from './get-visible-programme.ts';
import { listInvitationsOf } from './invitations/invitations.views.ts';
import { findMenteeObstacle, findMentorObstacle } from './pair.rules.ts';
import { isOpenOn } from './programmes.rules.ts';

/**
 * A programme's page for one person.
 * @throws AppError `not-found` when the programme is not for them and they do not own it
 */
export async function getProgrammePage(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<ProgrammePage> {
  const { personId } = session;
  const programme = await getVisibleProgramme(work, session, programmeId);
  const person = await getPerson(work, personId);
  const today = await getToday(work);
  const [described] = await describeProgrammes(work, [programme]);
  if (!described) throw new AppError('not-found');
  return {
    programme: described,
    isOpen: isOpenOn(programme, today),
    guide: programme.guide,
    resources: [...programme.resources],
    announcements: await listAnnouncementsFor(work, session, programmeId),
    invitations: (await listInvitationsOf(work, personId)).filter(
      (invitation) => invitation.programmeId === programmeId,
    ),
    mentorObstacle: findMentorObstacle(programme.rules, person),
    menteeObstacle: findMenteeObstacle(programme.rules, person, today),
    jobLevels: listJobLevelNames(await getOrganisation(work), person.language),
  };
}
