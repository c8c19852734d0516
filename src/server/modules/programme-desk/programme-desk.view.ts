import type { ProgrammeDesk } from '../../../contract/index.ts';
import type { Session } from '../../http/session.ts';
import type { Work } from '../../jobs/work.ts';
import { getProgramme, requireOwnership } from '../programmes/index.ts';
import { readFunnel } from './funnel.view.ts';
import { listStuck } from './stuck/list-stuck.views.ts';
import { readSupply, readTopics } from './supply.view.ts';

/**
 * How a programme goes.
 * @throws AppError `not-found` for who does not own it
 */
export async function getDesk(
  work: Work,
  session: Session,
  programmeId: string,
): Promise<ProgrammeDesk> {
  await requireOwnership(work, session, programmeId);
  const programme = await getProgramme(work, programmeId);
  const { id, name, format, state } = programme;
  return {
    programme: { id, name, format, state },
    supply: await readSupply(work, id),
    funnel: await readFunnel(work, programme),
    topics: await readTopics(work, id),
    stuck: await listStuck(work, programme),
  };
}
