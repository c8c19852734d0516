import { subscribe } from '../../../jobs/job.ts';
import { ProgrammeClosed } from '../../programmes/index.ts';
import { tryMove } from '../move-mentorship.ts';
import { listGroupIdsIn, lockGroup } from './groups.store.ts';

/** No group begins in a programme that is closed; what has begun goes on to its own end. */
export const callOffWhenProgrammeClosed = subscribe(
  'call-off-groups-when-programme-closed',
  ProgrammeClosed,
  (context, event) =>
    context.inTransaction({ tenantId: event.tenantId, actorId: null }, async (work) => {
      for (const id of await listGroupIdsIn(work, event.payload.programmeId)) {
        const { mentorship } = await lockGroup(work, id);
        if (mentorship.state === 'gathering') await tryMove(work, mentorship, 'end');
      }
    }),
);
