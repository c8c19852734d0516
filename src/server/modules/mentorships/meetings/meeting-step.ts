import type { MentorshipStep } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import type { StoredMentorship } from '../mentorships.store.ts';
import { endOf } from '../../calendar/index.ts';
import { listMeetings } from './meetings.store.ts';

/** @returns what the meetings of an active mentorship ask: to be planned, held, or written down */
export async function meetingStep(
  work: Work,
  { id, state }: StoredMentorship,
): Promise<MentorshipStep | null> {
  if (state !== 'active') return null;
  const planned = (await listMeetings(work, [id])).filter((each) => each.state === 'planned');
  const past = planned.find((meeting) => endOf(meeting) <= work.now);
  if (past) return { kind: 'log-meeting', isMine: true, dueAt: past.startsAt.toISOString() };
  const [next] = planned;
  if (next) return { kind: 'have-meeting', isMine: false, dueAt: next.startsAt.toISOString() };
  return { kind: 'plan-meeting', isMine: true, dueAt: null };
}
