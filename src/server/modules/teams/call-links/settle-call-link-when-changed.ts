import type { Language } from '../../../../contract/index.ts';
import type { JobContext, QueueWorker } from '../../../jobs/job.ts';
import { subscribe } from '../../../jobs/job.ts';
import type { Scope, Work } from '../../../jobs/work.ts';
import type { Encryption } from '../../../kernel/encryption.ts';
import { getOrganisation } from '../../administration/index.ts';
import {
  CallLinkChanged,
  findCallLinkOrder,
  forgetEvent,
  keepCallLink,
  keepCallLinkProblem,
  keepEvent,
} from '../../mentorships/index.ts';
import type { CallLinkOrder } from '../../mentorships/index.ts';
import { getPeople } from '../../people/index.ts';
import { findGraphUser } from '../graph/find-graph-user.ts';
import type { GraphUser } from '../graph/find-graph-user.ts';
import { rememberProblem } from '../graph/graph-access.store.ts';
import { GraphFailed, GraphGone } from '../graph/graph-failed.ts';
import type { Graph } from '../graph/graph.ts';
import { teamsEvent, teamsEventSchema } from './teams-event.rules.ts';

/** Microsoft is asked no longer for a link than so many milliseconds; the queue tries longer. */
const patience = 60 * 60_000;

/**
 * Brings the event behind a link to call by in line with its meeting: makes it, moves it, takes it away.
 * What is to be done is read anew each time, so that jobs may run twice and in any order.
 */
export function settleCallLinkWhenChanged(graph: Graph, encryption: Encryption): QueueWorker {
  return subscribe(
    'settle-call-link-when-changed',
    CallLinkChanged,
    async (context, { tenantId, payload }) => {
      const scope = { tenantId, actorId: null };
      const prepared = await context.inTransaction(scope, (work) =>
        prepare(work, payload.callLinkId, encryption),
      );
      if (prepared === null) return;
      try {
        await settle(context, scope, graph, prepared);
      } catch (error) {
        if (!(error instanceof GraphFailed)) throw error;
        await keepFailure(context, scope, prepared.order, error);
      }
    },
  );
}

interface Prepared {
  readonly order: CallLinkOrder;
  readonly user: GraphUser | null;
  readonly language: Language;
}

/** @returns null where nothing is to be done */
async function prepare(
  work: Work,
  callLinkId: string,
  encryption: Encryption,
): Promise<Prepared | null> {
  const order = await findCallLinkOrder(work, callLinkId);
  if (order === null || order.state === 'failed') return null;
  if (order.state === 'released' && order.eventId === null) return null;
  const person = (await getPeople(work, [order.organiserId])).get(order.organiserId);
  const language = person?.language ?? (await getOrganisation(work)).language;
  return { order, language, user: await findGraphUser(work, order.organiserId, encryption) };
}

async function settle(
  context: JobContext,
  scope: Scope,
  graph: Graph,
  { order, user, language }: Prepared,
): Promise<void> {
  if (user === null) throw new GraphFailed('not-permitted', false);
  const events = `/users/${user.objectId}/events`;
  const eventPath = `${events}/${encodeURIComponent(order.eventId ?? '')}`;
  if (order.state === 'released') {
    await graph.send(user.client, { method: 'DELETE', path: eventPath }).catch((error: unknown) => {
      if (!(error instanceof GraphGone)) throw error;
    });
    await context.inTransaction(scope, (work) => forgetEvent(work, order));
    return;
  }
  const body = teamsEvent(order, language);
  const answer = await graph.send(
    user.client,
    order.eventId === null
      ? // By its id Graph knows an event that it has made already.
        { method: 'POST', path: events, body: { ...body, transactionId: order.id } }
      : { method: 'PATCH', path: eventPath, body },
  );
  const event = teamsEventSchema.safeParse(answer);
  if (!event.success) throw new GraphFailed('graph-refused', false, event.error);
  const { id: eventId, onlineMeeting } = event.data;
  if (!onlineMeeting) {
    await context.inTransaction(scope, (work) => keepEvent(work, order, eventId));
    throw new GraphFailed('graph-unreachable', true);
  }
  await context.inTransaction(scope, (work) =>
    keepCallLink(work, order, { eventId, url: onlineMeeting.joinUrl }),
  );
}

/** What may pass is tried again by the queue; its organiser reads why it takes longer, or why it ended. */
async function keepFailure(
  context: JobContext,
  scope: Scope,
  order: CallLinkOrder,
  error: GraphFailed,
): Promise<void> {
  const { problem, mayPass } = error;
  const isPatient = context.clock.now().getTime() - order.changedAt.getTime() < patience;
  const isFinal = !mayPass || !isPatient;
  await context.inTransaction(scope, async (work) => {
    await keepCallLinkProblem(work, order, problem, isFinal);
    if (problem === 'credentials') await rememberProblem(work, problem);
  });
  context.logger.warn({ problem, callLink: order.id }, 'Teams: call link not settled');
  if (!isFinal) throw error;
}
