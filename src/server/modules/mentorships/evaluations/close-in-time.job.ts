import { everySoOften } from '../../../jobs/job.ts';
import { lockMentorship } from '../mentorships.store.ts';
import { tryMove } from '../move-mentorship.ts';
import { today } from './closing.rules.ts';

/** Asks members to look back when the agreed end has come, and closes when the time for it is over. */
export const closeInTime = everySoOften('close-in-time', '35 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    await context.inTransaction({ tenantId, actorId: null }, async (work) => {
      const mentorships = work.db
        .selectFrom('mentorships')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .orderBy('id');
      const ended = await mentorships
        .where('state', 'in', ['active', 'paused'])
        .where('ends_on', '<', await today(work))
        .execute();
      for (const { id } of ended)
        await tryMove(work, await lockMentorship(work, id), 'beginClosing');
      const closing = await mentorships.where('state', '=', 'closing').execute();
      for (const { id } of closing) await tryMove(work, await lockMentorship(work, id), 'close');
    });
  }
});
