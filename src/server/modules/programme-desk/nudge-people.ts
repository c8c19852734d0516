import type { StuckKind } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { AppError } from '../../kernel/app-error.ts';
import { recordAudit } from '../administration/index.ts';
import { getProgramme, requireOwnership } from '../programmes/index.ts';
import { PersonNudged } from './events.ts';
import { claimNudge } from './nudges.store.ts';
import { findStuck } from './stuck/list-stuck.views.ts';

/**
 * Reminds people who are stuck somewhere. Who has got on meanwhile, or was reminded lately, is left
 * alone.
 * @throws AppError `not-found` for who does not own the programme, `conflict` while it is a draft or
 *   closed
 * @returns how many were reminded
 */
export async function nudgePeople(
  work: Work,
  session: Session,
  programmeId: string,
  input: { readonly kind: StuckKind; readonly personIds: readonly string[] },
): Promise<number> {
  await requireOwnership(work, session, programmeId);
  const programme = await getProgramme(work, programmeId);
  if (programme.state !== 'open' && programme.state !== 'running') {
    throw new AppError('conflict', { detail: programme.state });
  }
  const { kind } = input;
  let nudged = 0;
  for (const personId of await findStuck(work, programme, kind, input.personIds)) {
    if (!(await claimNudge(work, { programmeId, personId, kind }))) continue;
    await work.publish(PersonNudged, { programmeId, personId, kind });
    await recordAudit(work, {
      action: 'person.nudged',
      subject: { kind: 'person', id: personId },
      details: { programmeId, about: kind },
    });
    nudged++;
  }
  return nudged;
}
