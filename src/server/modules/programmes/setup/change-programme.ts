import type { Session } from '../../../http/session.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { ProgrammeClosed, ProgrammePublished } from '../events.ts';
import type { Programme } from '../programme.ts';
import { requireOwnership } from '../programme-access.ts';
import { listOwners } from '../programme-owners.store.ts';
import { stateAfter } from '../programmes.rules.ts';
import type { ProgrammeChange } from '../programmes.rules.ts';
import { lockProgramme, setProgrammeState } from '../programmes.store.ts';
import { requireComplete } from './missing-parts.ts';

/**
 * An owner publishes, starts, closes or reopens a programme.
 * @throws AppError `not-found` for who does not own it, `conflict` when the change does not fit its
 *   state, `programme-incomplete` when publishing
 */
export async function changeProgramme(
  work: Work,
  session: Session,
  programmeId: string,
  change: ProgrammeChange,
): Promise<void> {
  await requireOwnership(work, session, programmeId);
  const programme = await lockProgramme(work, programmeId);
  if (change === 'publish') {
    const owners = (await listOwners(work, [programmeId])).get(programmeId) ?? [];
    requireComplete(programme, { ...programme, ownerIds: owners.map(({ id }) => id) });
  }
  await moveProgramme(work, programme, change);
}

/** The same, for a programme that is locked already, by whoever may: an owner or the calendar. */
export async function moveProgramme(
  work: Work,
  programme: Programme,
  change: ProgrammeChange,
): Promise<void> {
  const state = stateAfter(programme.state, change);
  if (state === null) throw new AppError('conflict', { detail: programme.state });
  await setProgrammeState(work, programme.id, state);
  if (change === 'publish') await work.publish(ProgrammePublished, { programmeId: programme.id });
  if (change === 'close') await work.publish(ProgrammeClosed, { programmeId: programme.id });
  await recordAudit(work, {
    action: 'programme.changed',
    subject: { kind: 'programme', id: programme.id },
    details: { from: programme.state, to: state },
  });
}
