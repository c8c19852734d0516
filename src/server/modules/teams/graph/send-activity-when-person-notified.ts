import { subscribe } from '../../../jobs/job.ts';
import type { QueueWorker } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { findNotice, PersonNotified } from '../../notifications/index.ts';
import { makeActivity } from './activity.rules.ts';
import type { Graph } from './graph.ts';
import { findGraphUser } from './find-graph-user.ts';
import type { GraphUser } from './find-graph-user.ts';
import { rememberProblem, rememberSent } from './graph-access.store.ts';
import { GraphFailed } from './graph-failed.ts';

/**
 * Tells people in Teams' activity feed what they are told in the product: those who have come in from
 * Teams, of organisations that gave an app registration. Microsoft is spoken to outside any
 * transaction; one that is down is asked again by the queue, one that refuses is not.
 */
export function sendActivityWhenPersonNotified(graph: Graph, encryption: Encryption): QueueWorker {
  return subscribe(
    'send-teams-activity-when-person-notified',
    PersonNotified,
    async (context, { tenantId, payload }) => {
      const scope = { tenantId, actorId: null };
      const prepared = await context.inTransaction(scope, (work) =>
        prepare(work, payload, encryption),
      );
      if (prepared === null) return;
      const { user, activity } = prepared;
      try {
        const path = `/users/${user.objectId}/teamwork/sendActivityNotification`;
        await graph.send(user.client, { method: 'POST', path, body: activity });
      } catch (error) {
        if (!(error instanceof GraphFailed)) throw error;
        await context.inTransaction(scope, (work) => rememberProblem(work, error.problem));
        context.logger.warn({ problem: error.problem }, 'Teams: activity not sent');
        if (error.mayPass) throw error;
        return;
      }
      await context.inTransaction(scope, rememberSent);
    },
  );
}

interface Prepared {
  readonly user: GraphUser;
  readonly activity: object;
}

/** @returns null where there is nothing to send, or nobody to send it to */
async function prepare(
  work: Work,
  { noticeId, personId }: { readonly noticeId: string; readonly personId: string },
  encryption: Encryption,
): Promise<Prepared | null> {
  const user = await findGraphUser(work, personId, encryption);
  const notice = user && (await findNotice(work, noticeId));
  if (user === null || notice === null) return null;
  return { user, activity: makeActivity({ appId: user.appId, ...notice }) };
}
