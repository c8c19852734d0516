import { everySoOften } from '../../../jobs/job.ts';
import { reminderHorizon } from '../../calendar/index.ts';
import { TrainingNeared } from '../events.ts';
import { lockTrainingEvent, writeTrainingEvent } from './training-events.store.ts';

/** Reminds those who signed up, the day before, of each training event that is planned. */
export const remindOfTraining = everySoOften(
  'remind-of-training',
  '15,45 * * * *',
  async (context) => {
    for (const tenantId of await context.listTenants()) {
      await context.inTransaction({ tenantId, actorId: null }, async (work) => {
        const near = await work.db
          .selectFrom('training_events')
          .select('id')
          .where('tenant_id', '=', tenantId)
          .where('state', '=', 'planned')
          .where('reminded_at', 'is', null)
          .where('starts_at', '>', work.now)
          .where('starts_at', '<=', reminderHorizon(work.now))
          .orderBy('id')
          .execute();
        for (const { id } of near) {
          const event = await lockTrainingEvent(work, id);
          // Another process reminded of it, or its owner changed it, since it was found.
          if (event.isReminded || event.state === 'cancelled') continue;
          if (event.startsAt > reminderHorizon(work.now)) continue;
          await writeTrainingEvent(work, { ...event, isReminded: true });
          const { programmeId } = event;
          await work.publish(TrainingNeared, { programmeId, trainingEventId: id });
        }
      });
    }
  },
);
