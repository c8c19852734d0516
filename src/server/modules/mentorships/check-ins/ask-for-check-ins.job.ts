import { everySoOften } from '../../../jobs/job.ts';
import { CheckInAsked } from '../events.ts';
import { lockMentorship, mentorshipFacts } from '../mentorships.store.ts';
import { listCheckIns } from './check-ins.store.ts';
import { currentPeriod } from './current-period.ts';

/** When a period has ended, asks each member once how it went. */
export const askForCheckIns = everySoOften('ask-for-check-ins', '50 7 * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    const ids = await context.inTransaction({ tenantId, actorId: null }, ({ db }) =>
      db
        .selectFrom('mentorships')
        .select('id')
        .where('tenant_id', '=', tenantId)
        .where('state', '=', 'active')
        .orderBy('id')
        .execute(),
    );
    for (const { id } of ids) {
      await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        const mentorship = await lockMentorship(work, id);
        const period = await currentPeriod(work, mentorship);
        if (!period) return;
        const asked = await work.db
          .updateTable('mentorships')
          .set({ asked_check_in: period.number })
          .where('tenant_id', '=', tenantId)
          .where('id', '=', id)
          .where('asked_check_in', '<', period.number)
          .executeTakeFirst();
        if (asked.numUpdatedRows === 0n) return;
        const askedIds: string[] = [];
        for (const { personId } of mentorship.members) {
          const own = await listCheckIns(work, id, personId);
          if (!own.some((each) => each.period === period.number)) askedIds.push(personId);
        }
        if (askedIds.length === 0) return;
        await work.publish(CheckInAsked, { ...mentorshipFacts(mentorship), askedIds });
      });
    }
  }
});
