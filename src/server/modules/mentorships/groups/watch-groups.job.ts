import { everySoOften } from '../../../jobs/job.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { getToday, recordAudit } from '../../administration/index.ts';
import { GroupEnrolmentEnded, GroupPlaceAnswered, GroupRequestNearedExpiry } from '../events.ts';
import { mentorshipFacts } from '../mentorships.store.ts';
import { endGroupRequest, getGroupRequest } from './group-requests.store.ts';
import type { StoredGroupRequest } from './group-requests.store.ts';
import { lockGroup } from './groups.store.ts';

/** Days before the expiry on which those who answer are reminded. */
const reminderDaysBefore = 2;

/** What an event of a request tells beside what happened to it. */
async function payloadOf(work: Work, request: StoredGroupRequest) {
  const { mentorship, gathering } = await lockGroup(work, request.groupId);
  const leads = mentorship.members.filter(({ role }) => role === gathering.lead);
  return {
    ...mentorshipFacts(mentorship),
    requestId: request.id,
    kind: request.kind,
    personId: request.personId,
    madeBy: request.madeBy,
    answererIds:
      request.kind === 'invitation' ? [request.personId] : leads.map(({ personId }) => personId),
    expiresAt: request.expiresAt.toISOString(),
  };
}

/** Ends a request that nobody answers any more. */
export async function expireGroupRequest(work: Work, request: StoredGroupRequest): Promise<void> {
  await endGroupRequest(work, request.id, 'expired');
  const payload = await payloadOf(work, request);
  await work.publish(GroupPlaceAnswered, { ...payload, state: 'expired' });
  await recordAudit(work, {
    action: 'group-request.expired',
    subject: { kind: 'group-request', id: request.id },
  });
}

function openRequests(work: Work) {
  return work.db
    .selectFrom('group_requests')
    .select(['id', 'mentorship_id'])
    .where('tenant_id', '=', work.tenantId)
    .where('state', '=', 'open')
    .orderBy('mentorship_id')
    .orderBy('id');
}

/** Those that are still open once their groups are locked, which every answer does first. */
async function lockOpen(
  work: Work,
  rows: readonly { readonly id: string; readonly mentorship_id: string }[],
): Promise<StoredGroupRequest[]> {
  const open: StoredGroupRequest[] = [];
  for (const row of rows) {
    await lockGroup(work, row.mentorship_id);
    const request = await getGroupRequest(work, row.id);
    if (request.state === 'open') open.push(request);
  }
  return open;
}

async function endOverdue(work: Work): Promise<void> {
  const due = await openRequests(work).where('expires_at', '<=', work.now).execute();
  for (const request of await lockOpen(work, due)) await expireGroupRequest(work, request);
}

async function remind(work: Work): Promise<void> {
  const due = await openRequests(work)
    .where('reminded_at', 'is', null)
    .where('expires_at', '>', work.now)
    .where('expires_at', '<=', addDays(work.now, reminderDaysBefore))
    .execute();
  for (const request of await lockOpen(work, due)) {
    await work.db
      .updateTable('group_requests')
      .set({ reminded_at: work.now })
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', request.id)
      .execute();
    await work.publish(GroupRequestNearedExpiry, await payloadOf(work, request));
  }
}

/** Asks those who lead a group that has not begun in its time: begin smaller, wait, or call it off. */
async function askAfterEnrolment(work: Work): Promise<void> {
  const rows = await work.db
    .selectFrom('groups')
    .innerJoin('mentorships', (join) =>
      join
        .onRef('mentorships.tenant_id', '=', 'groups.tenant_id')
        .onRef('mentorships.id', '=', 'groups.mentorship_id'),
    )
    .select('groups.mentorship_id')
    .where('groups.tenant_id', '=', work.tenantId)
    .where('mentorships.state', '=', 'gathering')
    .where('groups.asked_at', 'is', null)
    .where('groups.joins_until', '<', await getToday(work))
    .orderBy('groups.mentorship_id')
    .execute();
  for (const { mentorship_id: id } of rows) {
    const { mentorship, gathering } = await lockGroup(work, id);
    await work.db
      .updateTable('groups')
      .set({ asked_at: work.now })
      .where('tenant_id', '=', work.tenantId)
      .where('mentorship_id', '=', id)
      .execute();
    const leads = mentorship.members.filter(({ role }) => role === gathering.lead);
    await work.publish(GroupEnrolmentEnded, {
      ...mentorshipFacts(mentorship),
      leadIds: leads.map(({ personId }) => personId),
    });
  }
}

/** Every request of a group ends, with a reminder before; a group that does not fill is asked about. */
export const watchGroups = everySoOften('watch-groups', '15 * * * *', async (context) => {
  for (const tenantId of await context.listTenants()) {
    for (const step of [endOverdue, remind, askAfterEnrolment]) {
      await context.inTransaction({ tenantId, actorId: null }, step);
    }
  }
});
