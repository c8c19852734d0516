import type { DomainEvent, EventType } from '../../../jobs/event.ts';
import { subscribe } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Deed } from './own-statement.ts';
import { writeStatement } from './own-statement.ts';
import { recordStatement } from './record-statement.ts';

/**
 * Subscribes to an event and records its deeds as statements, all in one transaction. The statement's
 * id comes from the event's, so that a second run changes nothing.
 * @param effect rest of the queue's name after `record-statement-when-`
 * @param homePage the product's address
 */
export function recordDeeds<Payload>(
  effect: string,
  event: EventType<Payload>,
  homePage: string,
  deedsOf: (work: Work, event: DomainEvent<Payload>) => Promise<readonly Deed[]>,
): QueueWorker {
  return subscribe(`record-statement-when-${effect}`, event, (context, happened) =>
    context.inTransaction({ tenantId: happened.tenantId, actorId: null }, async (work) => {
      for (const deed of await deedsOf(work, happened)) {
        await recordStatement(work, await writeStatement(work, happened, deed, homePage), homePage);
      }
    }),
  );
}
