import type { LearningLogContent } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { AppError } from '../../../kernel/app-error.ts';
import { recordAudit } from '../../administration/index.ts';
import { getOpenMentorship } from '../meetings/get-open-mentorship.ts';
import { getMeeting } from '../meetings/meetings.store.ts';
import { deleteEntry, getOwnEntry, insertEntry, writeEntry } from './learning-log.store.ts';

/** An entry of a mentorship, and whose it has to be. */
interface EntryAddress {
  readonly mentorshipId: string;
  readonly entryId: string;
  readonly personId: string;
}

/** The log holds that somebody wrote, not who: what one learns is one's own. */
function recordChange(work: Work, mentorshipId: string): Promise<void> {
  return recordAudit(work.actingAs(null), {
    action: 'learning-log.changed',
    subject: { kind: 'mentorship', id: mentorshipId },
  });
}

/** @throws AppError `not-found` for a meeting of another mentorship */
async function checkMeeting(
  work: Work,
  mentorshipId: string,
  { meetingId }: LearningLogContent,
): Promise<void> {
  if (meetingId !== null) await getMeeting(work, mentorshipId, meetingId);
}

/** A member writes down what they learnt. */
export async function writeLearningLog(
  work: Work,
  mentorshipId: string,
  personId: string,
  content: LearningLogContent,
): Promise<void> {
  await getOpenMentorship(work, mentorshipId, personId);
  await checkMeeting(work, mentorshipId, content);
  await insertEntry(work, mentorshipId, personId, content);
  await recordChange(work, mentorshipId);
}

/** @throws AppError `conflict` when it was changed meanwhile, in another tab of theirs */
export async function changeLearningLog(
  work: Work,
  at: EntryAddress,
  { basedOn, ...content }: LearningLogContent & { readonly basedOn: number },
): Promise<void> {
  await getOpenMentorship(work, at.mentorshipId, at.personId);
  const entry = await getOwnEntry(work, at.mentorshipId, at.entryId, at.personId);
  if (entry.version !== basedOn) throw new AppError('conflict');
  if (content.meetingId !== entry.meetingId) await checkMeeting(work, at.mentorshipId, content);
  await writeEntry(work, entry, content);
  await recordChange(work, at.mentorshipId);
}

export async function removeFromLearningLog(work: Work, at: EntryAddress): Promise<void> {
  await getOpenMentorship(work, at.mentorshipId, at.personId);
  await deleteEntry(work, await getOwnEntry(work, at.mentorshipId, at.entryId, at.personId));
  await recordChange(work, at.mentorshipId);
}
