import { everySoOften } from '../../../jobs/job.ts';
import { getToday } from '../../administration/index.ts';
import { listPublishedProgrammes, lockProgramme } from '../programmes.store.ts';
import { moveProgramme } from './change-programme.ts';
import { dueChange } from './due-change.ts';

/** Programmes start on their first day, and close after their last. */
export const followProgrammeDates = everySoOften(
  'follow-programme-dates',
  '13 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        const today = await getToday(work);
        for (const { id } of await listPublishedProgrammes(work)) {
          const programme = await lockProgramme(work, id);
          const change = dueChange(programme, today);
          if (change) await moveProgramme(work, programme, change);
        }
      });
    }
  },
);
