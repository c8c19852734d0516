import type { ProgrammeSettings } from '../../../../contract/index.ts';
import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import type { InputIssue } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { getPeople } from '../../people/index.ts';
import { requireOwnership } from '../programme-access.ts';
import { setOwners } from '../programme-owners.store.ts';
import { lockProgramme, updateProgramme } from '../programmes.store.ts';
import { requireComplete } from './missing-parts.ts';

/** Says whether a course of this id exists. */
export type IsCourse = (courseId: string) => boolean;

/**
 * Saves what an owner has set. Changed rules of a published programme hold for what begins from now
 * on; its format stays.
 * @param basedOn when the settings had been saved that these go on from, ISO 8601
 * @throws AppError `not-found` for who does not own it, `conflict` when somebody saved since or when
 *   the format of a published programme would change, `invalid-input` naming owners and courses that
 *   do not exist, `programme-incomplete` when a published one would lack a part
 */
export async function saveProgrammeSettings(
  work: Work,
  session: Session,
  programmeId: string,
  input: { readonly settings: ProgrammeSettings; readonly basedOn: string },
  isCourse: IsCourse,
): Promise<void> {
  await requireOwnership(work, session, programmeId);
  const before = await lockProgramme(work, programmeId);
  const { ownerIds, ...settings } = input.settings;
  if (before.updatedAt.getTime() !== new Date(input.basedOn).getTime()) {
    throw new AppError('conflict', { detail: 'saved-since' });
  }
  if (before.state !== 'draft' && settings.format !== before.format) {
    throw new AppError('conflict', { detail: 'format' });
  }
  await requireExisting(work, input.settings, isCourse);
  if (before.state !== 'draft') requireComplete(before, input.settings);
  const version = await updateProgramme(work, { ...before, ...settings });
  await setOwners(work, programmeId, ownerIds);
  await recordAudit(work, {
    action: 'programme.saved',
    subject: { kind: 'programme', id: programmeId },
    details: { rulesVersion: version },
  });
}

async function requireExisting(
  work: Work,
  { ownerIds, rules }: ProgrammeSettings,
  isCourse: IsCourse,
): Promise<void> {
  const issues: InputIssue[] = [];
  for (const part of ['mentorCourse', 'menteeCourse'] as const) {
    const duty = rules[part];
    if (duty === null || isCourse(duty.courseId)) continue;
    const path = `body.settings.rules.${part}.courseId`;
    issues.push({ path, message: `There is no course ${duty.courseId}.` });
  }
  const people = await getPeople(work, ownerIds);
  for (const [index, id] of ownerIds.entries()) {
    if (people.get(id)?.isActive === true) continue;
    issues.push({ path: `body.settings.ownerIds.${index}`, message: 'Nobody here has this id.' });
  }
  if (issues.length > 0) throw new AppError('invalid-input', { issues });
}
