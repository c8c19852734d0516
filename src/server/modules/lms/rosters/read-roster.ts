import type { z } from 'zod';
import { listMembers, ServiceError } from '../../../../../lti/index.ts';
import type { Member, ServiceAccess } from '../../../../../lti/index.ts';
import { handleJob } from '../../../jobs/job.ts';
import type { JobContext, QueueWorker } from '../../../jobs/job.ts';
import { ReadRoster } from './read-roster.job.ts';
import { isSought, judgeRosterError, soughtRole } from './rosters.rules.ts';
import type { RosterFailure } from './rosters.rules.ts';
import { keepFailure, lockRoster, updateRoster } from './rosters.store.ts';
import type { RosterRow } from './rosters.store.ts';
import { finishReading, listMissingOf, takeInPages } from './take-in-roster.ts';

type Payload = z.infer<typeof ReadRoster.payload>;

/** Gives the access to a platform's services; null where the platform is switched off or gone. */
export type RosterAccess = (
  roster: Readonly<{ registrationId: string; deploymentId: string }>,
) => Promise<ServiceAccess | null>;

/**
 * Reads rosters from queues. Nothing of a roster is taken in before its last page is there, and nobody
 * is missing before the whole roster, whatever people's roles, was read a second time.
 */
export function readRosterWorker(accessOf: RosterAccess): QueueWorker {
  return handleJob(ReadRoster, async (context, payload) => {
    const scope = { tenantId: payload.tenantId, actorId: null };
    const roster = await context.inTransaction(scope, (work) => lockRoster(work, payload.rosterId));
    if (roster?.queued_at?.toISOString() !== payload.queuedAt) return;
    const access = await accessOf({
      registrationId: roster.registration_id,
      deploymentId: roster.deployment_id,
    });
    if (!access) {
      await context.inTransaction(scope, (work) =>
        updateRoster(work, roster.id, { queued_at: null }),
      );
      return;
    }
    try {
      await read(context, access, roster, payload);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      await fail(context, payload, judgeRosterError(error));
    }
  });
}

async function read(
  context: JobContext,
  access: ServiceAccess,
  roster: RosterRow,
  payload: Payload,
): Promise<void> {
  const scope = { tenantId: payload.tenantId, actorId: null };
  const url = roster.memberships_url;
  const since = context.clock.now();
  const members = (await listMembers(access, url, { role: soughtRole })).filter(isSought);
  const taken = await takeInPages(context, scope, roster, members);
  const missing = await context.inTransaction(scope, (work) => listMissingOf(work, roster, since));
  const present =
    missing.length > 0 ? presentIn(await listMembers(access, url)) : new Set<string>();
  await context.inTransaction(scope, (work) =>
    finishReading(work, roster, payload, { since, present, taken }),
  );
}

/** Whoever is in the course at all: a learner who became its teacher has not left. */
const presentIn = (members: readonly Member[]): ReadonlySet<string> =>
  new Set(members.filter(({ status }) => status === 'active').map(({ userId }) => userId));

/** @throws Error where the queue is to try again */
async function fail(context: JobContext, payload: Payload, failure: RosterFailure): Promise<void> {
  const scope = { tenantId: payload.tenantId, actorId: null };
  await context.inTransaction(scope, async (work) => {
    await keepFailure(work, payload.rosterId, failure);
    if (failure.waitSeconds === null) return;
    const startAfter = new Date(work.now.getTime() + failure.waitSeconds * 1000);
    await work.enqueue(ReadRoster, payload, { startAfter });
  });
  if (failure.mayPass) throw new Error(failure.detail);
}
