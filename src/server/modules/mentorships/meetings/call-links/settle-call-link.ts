import type { TeamsGraphProblem } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { recordAudit } from '../../../administration/index.ts';
import { CallLinkChanged, CallLinksFailed, CallLinksMade } from '../../events.ts';
import { lockMentorship, mentorshipFacts } from '../../mentorships.store.ts';
import type { StoredMentorship } from '../../mentorships.store.ts';
import { raiseSequence } from '../meeting-series.store.ts';
import { listMeetings } from '../meetings.store.ts';
import { listCallLinks } from './call-links.store.ts';
import type { StoredCallLink } from './call-links.store.ts';

/** What is to be done about a link, and for which time: nothing else of the meeting is told. */
export interface CallLinkOrder {
  readonly id: string;
  readonly organiserId: string;
  readonly state: 'asked' | 'made' | 'failed' | 'released';
  /** At the provider; null: there is none yet. */
  readonly eventId: string | null;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly changedAt: Date;
  /** Of the link, as it was when this was read. */
  readonly version: number;
}

/** @returns null where there is no such link */
export async function findCallLinkOrder(work: Work, id: string): Promise<CallLinkOrder | null> {
  const row = await work.db
    .selectFrom('meeting_call_links as link')
    .innerJoin('meetings as meeting', (join) =>
      join
        .onRef('meeting.tenant_id', '=', 'link.tenant_id')
        .onRef('meeting.id', '=', 'link.meeting_id'),
    )
    .selectAll('link')
    .select(['meeting.starts_at', 'meeting.minutes'])
    .where('link.tenant_id', '=', work.tenantId)
    .where('link.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    organiserId: row.organiser_id,
    // The column's own check holds it to these.
    state: row.state as CallLinkOrder['state'],
    eventId: row.event_id,
    startsAt: row.starts_at,
    minutes: row.minutes,
    changedAt: row.changed_at,
    version: row.version,
  };
}

/** Keeps what the provider made. What was changed meanwhile is brought to it next. */
export async function keepCallLink(
  work: Work,
  order: CallLinkOrder,
  made: { readonly eventId: string; readonly url: string },
): Promise<void> {
  const { link, mentorship } = await lockCallLink(work, order.id);
  const isReleased = link.state === 'released';
  await setCallLink(work, link.id, {
    event_id: made.eventId,
    ...(isReleased ? {} : { url: made.url, state: 'made', problem: null }),
  });
  if (link.version !== order.version) await work.publish(CallLinkChanged, { callLinkId: link.id });
  // One that only moved with its meeting is no news.
  if (link.state !== 'asked') return;
  await recordOutcome(work, 'call-link.made', link);
  await tellWhenAllAreSettled(work, mentorship, link);
}

/** Keeps that the provider has an event, of which it tells no link yet. */
export async function keepEvent(work: Work, order: CallLinkOrder, eventId: string): Promise<void> {
  await setCallLink(work, order.id, { event_id: eventId });
}

/** Keeps that there is nothing of the link at the provider any more. */
export async function forgetEvent(work: Work, order: CallLinkOrder): Promise<void> {
  await setCallLink(work, order.id, { event_id: null, url: null });
}

/**
 * Keeps why a link has not been made.
 * @param isFinal whether it is given up; its organiser is told then
 */
export async function keepCallLinkProblem(
  work: Work,
  order: CallLinkOrder,
  problem: TeamsGraphProblem,
  isFinal: boolean,
): Promise<void> {
  const { link, mentorship } = await lockCallLink(work, order.id);
  if (link.state === 'released') return;
  await setCallLink(work, link.id, { problem, ...(isFinal ? { state: 'failed' } : {}) });
  if (!isFinal) return;
  await recordOutcome(work, 'call-link.failed', link);
  await tellWhenAllAreSettled(work, mentorship, link);
}

function recordOutcome(
  work: Work,
  action: 'call-link.made' | 'call-link.failed',
  link: StoredCallLink,
): Promise<void> {
  return recordAudit(work, {
    action,
    subject: { kind: 'mentorship', id: link.mentorship_id },
    details: { meetingId: link.meeting_id },
  });
}

/** Its mentorship is locked, before it is read, by whoever changes a link, too. */
async function lockCallLink(
  work: Work,
  id: string,
): Promise<{ readonly link: StoredCallLink; readonly mentorship: StoredMentorship }> {
  const find = () =>
    work.db
      .selectFrom('meeting_call_links')
      .selectAll()
      .where('tenant_id', '=', work.tenantId)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
  const mentorship = await lockMentorship(work, (await find()).mentorship_id);
  return { link: await find(), mentorship };
}

async function setCallLink(work: Work, id: string, values: Partial<StoredCallLink>): Promise<void> {
  await work.db
    .updateTable('meeting_call_links')
    .set(values)
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute();
}

/** What was asked for in one go is told once: when of none of its links the outcome is open. */
async function tellWhenAllAreSettled(
  work: Work,
  mentorship: StoredMentorship,
  link: StoredCallLink,
): Promise<void> {
  const meetings = await listMeetings(work, [mentorship.id]);
  const seriesId = meetings.find(({ id }) => id === link.meeting_id)?.seriesId;
  // It was called off meanwhile.
  if (typeof seriesId !== 'string') return;
  const ofSeries = meetings.filter((meeting) => meeting.seriesId === seriesId);
  const links = await listCallLinks(
    work,
    ofSeries.map(({ id }) => id),
  );
  const states = [...links.values()]
    .filter(({ created_at }) => created_at.getTime() === link.created_at.getTime())
    .map(({ state }) => state);
  if (states.includes('asked')) return;
  const told = { ...mentorshipFacts(mentorship), personId: link.organiser_id, seriesId };
  if (states.includes('made')) {
    await raiseSequence(work, seriesId);
    await work.publish(CallLinksMade, told);
  }
  if (states.includes('failed')) await work.publish(CallLinksFailed, told);
}
