import type { GroupSettings, MentorshipRole, ProgrammeRules } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { getToday, recordAudit } from '../../administration/index.ts';
import { findOwnRegistration, takeSeat } from '../../mentors/index.ts';
import { getPerson, listReports } from '../../people/index.ts';
import {
  formatRules,
  getProgramme,
  isEligibleMentor,
  isOwner,
  requireOpenProgramme,
} from '../../programmes/index.ts';
import type { Programme } from '../../programmes/index.ts';
import { requireTopics } from '../../topics/index.ts';
import { beginMentorship } from '../begin-mentorship.ts';
import type { Visitor } from './group-access.ts';
import { insertGroup } from './groups.store.ts';

/** @returns what the person may be in a group that they open; null: an owner, for others */
export async function rolesToOpenAs(
  work: Work,
  visitor: Visitor,
  programme: Programme,
): Promise<(MentorshipRole | null)[]> {
  const { gathering } = formatRules[programme.format];
  if (gathering === null) return [];
  const roles: (MentorshipRole | null)[] = [];
  const { personId } = visitor;
  switch (gathering.opener) {
    case 'registered-mentor': {
      const registration = await findOwnRegistration(work, programme.id, personId);
      if (registration?.state === 'active' && registration.freeSeats > 0) roles.push('mentor');
      break;
    }
    case 'eligible-facilitator':
      if (isEligibleMentor(programme.rules, await getPerson(work, personId))) {
        roles.push('facilitator');
      }
      break;
    case 'manager':
      if ((await listReports(work, personId)).length > 0) roles.push('mentee');
      break;
  }
  if (await isOwner(work, visitor, programme.id)) roles.push(null);
  return roles;
}

/**
 * Opens a group, which gathers from now on.
 * @throws AppError `not-found` where the programme is not open to the person, `conflict` where it has
 *   no groups, `not-allowed` for a role in which they may not open one, `mentor-full`, `invalid-input`
 *   naming what is outside the programme's sizes
 * @returns its id
 */
export async function openGroup(
  work: Work,
  visitor: Visitor,
  programmeId: string,
  input: { readonly settings: GroupSettings; readonly as: MentorshipRole | null },
): Promise<string> {
  const programme = await requireOpen(work, visitor, programmeId);
  const roles = await rolesToOpenAs(work, visitor, programme);
  if (formatRules[programme.format].gathering === null) throw new AppError('conflict');
  if (!roles.includes(input.as)) throw new AppError('not-allowed');
  await requireSound(work, programme.rules.groupSize, input.settings);
  const { personId } = visitor;
  const registration =
    input.as === 'mentor' ? await findOwnRegistration(work, programmeId, personId) : null;
  const registrationId = registration?.id ?? null;
  if (registrationId !== null) await takeSeat(work, registrationId);
  const id = await beginMentorship(work, {
    programmeId,
    registrationId: null,
    requestId: null,
    members: input.as === null ? [] : [{ personId, role: input.as, registrationId }],
  });
  await insertGroup(work, id, input.settings, personId);
  await recordAudit(work, { action: 'group.opened', subject: { kind: 'mentorship', id } });
  return id;
}

/** Owners open groups in their programme before it opens to others, too. */
async function requireOpen(work: Work, visitor: Visitor, programmeId: string): Promise<Programme> {
  if (!(await isOwner(work, visitor, programmeId))) {
    return requireOpenProgramme(work, programmeId, visitor.personId);
  }
  const programme = await getProgramme(work, programmeId);
  if (programme.state !== 'open' && programme.state !== 'running') {
    throw new AppError('conflict', { detail: programme.state });
  }
  return programme;
}

/**
 * @param within the programme's sizes
 * @throws AppError `invalid-input` naming each part that the programme does not allow
 */
export async function requireSound(
  work: Work,
  within: ProgrammeRules['groupSize'],
  { size, joinsUntil, topics }: GroupSettings,
): Promise<void> {
  await requireTopics(work, topics);
  const issues = [];
  if (size.from < within.from) {
    issues.push({
      path: 'body.settings.size.from',
      message: `At least ${within.from} come together.`,
    });
  }
  if (size.to > within.to) {
    issues.push({ path: 'body.settings.size.to', message: `At most ${within.to} come together.` });
  }
  if (joinsUntil !== null && joinsUntil < (await getToday(work))) {
    issues.push({ path: 'body.settings.joinsUntil', message: 'This day has passed.' });
  }
  if (issues.length > 0) throw new AppError('invalid-input', { issues });
}
