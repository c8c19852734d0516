import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { recordAudit } from '../../../administration/index.ts';
import { CallLinkChanged } from '../../events.ts';
import type { StoredMeeting } from '../meetings.store.ts';
import { insertCallLink, listCallLinks, touchCallLink } from './call-links.store.ts';

/** Whether a person may have a link made in their name. */
export type MayMakeCallLink = (work: Work, personId: string) => Promise<boolean>;

/**
 * Asks for a link for each of these meetings, which have none.
 * @throws AppError `invalid-input` for somebody in whose name none can be made
 */
export async function askForCallLinks(
  work: Work,
  meetings: readonly StoredMeeting[],
  personId: string,
  mayMakeCallLink: MayMakeCallLink,
): Promise<void> {
  if (!(await mayMakeCallLink(work, personId))) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.hasTeamsLink', message: 'No link can be made in your name.' }],
    });
  }
  for (const meeting of meetings) {
    const callLinkId = await insertCallLink(work, meeting, personId);
    await work.publish(CallLinkChanged, { callLinkId });
    await recordCallLink(work, 'call-link.asked', meeting);
  }
}

/** Gives up the links of these meetings: what they are at Microsoft is taken away there. */
export async function releaseCallLinks(
  work: Work,
  meetings: readonly Pick<StoredMeeting, 'id' | 'mentorshipId'>[],
): Promise<void> {
  const links = await listCallLinks(
    work,
    meetings.map(({ id }) => id),
  );
  for (const meeting of meetings) {
    const link = links.get(meeting.id);
    if (link === undefined) continue;
    await touchCallLink(work, link.id, { state: 'released' });
    await work.publish(CallLinkChanged, { callLinkId: link.id });
    await recordCallLink(work, 'call-link.released', meeting);
  }
}

/**
 * Brings the link of a meeting that was changed in line: one that is wanted moves along, is asked for, or
 * is asked for again where it had failed; one that is not is given up.
 * @throws AppError `invalid-input` as above
 */
export async function followMeeting(
  work: Work,
  meeting: StoredMeeting,
  change: { readonly isWanted: boolean; readonly isOtherSpan: boolean; readonly personId: string },
  mayMakeCallLink: MayMakeCallLink,
): Promise<void> {
  const link = (await listCallLinks(work, [meeting.id])).get(meeting.id);
  if (!change.isWanted) return releaseCallLinks(work, [meeting]);
  if (link === undefined || link.state === 'failed') {
    await releaseCallLinks(work, [meeting]);
    return askForCallLinks(work, [meeting], change.personId, mayMakeCallLink);
  }
  if (!change.isOtherSpan) return;
  await touchCallLink(work, link.id);
  await work.publish(CallLinkChanged, { callLinkId: link.id });
}

function recordCallLink(
  work: Work,
  action: 'call-link.asked' | 'call-link.released',
  { id, mentorshipId }: Pick<StoredMeeting, 'id' | 'mentorshipId'>,
): Promise<void> {
  return recordAudit(work, {
    action,
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { meetingId: id },
  });
}
