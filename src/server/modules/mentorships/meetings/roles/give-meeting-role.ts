import type { MeetingRole } from '../../../../../contract/index.ts';
import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { recordAudit } from '../../../administration/index.ts';
import { planOf } from '../../mentorship-plan.ts';
import { getOpenMentorship } from '../get-open-mentorship.ts';
import { getMeeting } from '../meetings.store.ts';
import { writeMeetingRole } from './meeting-roles.store.ts';

/**
 * A member of a group takes a role in a planned meeting, gives it to another, or lets it go by turn.
 * @throws AppError `not-found` in a pair; `invalid-input` for one who is no member
 */
export async function giveMeetingRole(
  work: Work,
  at: { readonly id: string; readonly meetingId: string; readonly role: MeetingRole },
  byId: string,
  personId: string | null,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, at.id, byId);
  const meeting = await getMeeting(work, at.id, at.meetingId);
  const { gathering } = await planOf(work, mentorship);
  if (gathering === null || meeting.state !== 'planned') throw new AppError('not-found');
  if (personId !== null && !mentorship.members.some((member) => member.personId === personId)) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.personId', message: 'This is no member.' }],
    });
  }
  await writeMeetingRole(work, meeting, at.role, personId);
  await recordAudit(work, {
    action: 'meeting.role-given',
    subject: { kind: 'mentorship', id: at.id },
    details: { meetingId: meeting.id, role: at.role, personId },
  });
}
