import type { Work } from '../../../../jobs/work.ts';
import { AppError } from '../../../../kernel/app-error.ts';
import { newId } from '../../../../kernel/ids.ts';
import { recordAudit } from '../../../administration/index.ts';
import type { StoredMentorship } from '../../mentorships.store.ts';
import { getOpenMentorship } from '../get-open-mentorship.ts';
import { getMeeting } from '../meetings.store.ts';
import {
  deleteAgendaItem,
  getAgendaItem,
  insertAgendaItem,
  listAgendaItems,
  writeAgendaItem,
} from './agenda.store.ts';

/** More than two can talk about in one meeting, and few enough to read. */
const mostItems = 50;

/** Where an item stands. */
interface ItemAddress {
  readonly meetingId: string;
  readonly itemId: string;
}

/** Whose agenda it is: the mentee's, or everybody's where all are peers. */
function ownsAgenda({ members }: StoredMentorship, personId: string): boolean {
  const role = members.find((member) => member.personId === personId)?.role;
  return role === 'mentee' || role === 'peer';
}

async function recordChange(work: Work, mentorshipId: string, meetingId: string): Promise<void> {
  await recordAudit(work, {
    action: 'meeting.agenda-changed',
    subject: { kind: 'mentorship', id: mentorshipId },
    details: { meetingId },
  });
}

/** @throws AppError `invalid-input` where the agenda is full */
export async function addAgendaItem(
  work: Work,
  mentorshipId: string,
  meetingId: string,
  personId: string,
  words: string,
): Promise<void> {
  await getOpenMentorship(work, mentorshipId, personId);
  await getMeeting(work, mentorshipId, meetingId);
  const items = (await listAgendaItems(work, mentorshipId)).filter(
    (item) => item.meetingId === meetingId,
  );
  if (items.length >= mostItems) {
    throw new AppError('invalid-input', {
      issues: [{ path: 'body.words', message: `An agenda holds ${String(mostItems)} items.` }],
    });
  }
  const position = (items.at(-1)?.position ?? 0) + 1;
  const id = newId(work.now);
  const item = { id, meetingId, position, words, isDone: false, addedBy: personId };
  await insertAgendaItem(work, mentorshipId, item);
  await recordChange(work, mentorshipId, meetingId);
}

/** @throws AppError `not-allowed` for somebody who changes another's words */
export async function changeAgendaItem(
  work: Work,
  mentorshipId: string,
  at: ItemAddress,
  personId: string,
  input: { words: string; isDone: boolean },
): Promise<void> {
  await getOpenMentorship(work, mentorshipId, personId);
  const item = await getAgendaItem(work, mentorshipId, at);
  if (item.addedBy !== personId && item.words !== input.words) throw new AppError('not-allowed');
  await writeAgendaItem(work, { ...item, ...input });
  await recordChange(work, mentorshipId, at.meetingId);
}

/** @throws AppError `not-allowed` for who neither wrote it nor owns the agenda */
export async function removeAgendaItem(
  work: Work,
  mentorshipId: string,
  at: ItemAddress,
  personId: string,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  const item = await getAgendaItem(work, mentorshipId, at);
  if (item.addedBy !== personId && !ownsAgenda(mentorship, personId)) {
    throw new AppError('not-allowed');
  }
  await deleteAgendaItem(work, item.id);
  await recordChange(work, mentorshipId, at.meetingId);
}

/**
 * Puts an item before the one above it; the first stays where it is.
 * @throws AppError `not-allowed` for who does not own the agenda
 */
export async function raiseAgendaItem(
  work: Work,
  mentorshipId: string,
  at: ItemAddress,
  personId: string,
): Promise<void> {
  const mentorship = await getOpenMentorship(work, mentorshipId, personId);
  if (!ownsAgenda(mentorship, personId)) throw new AppError('not-allowed');
  const item = await getAgendaItem(work, mentorshipId, at);
  const above = (await listAgendaItems(work, mentorshipId)).findLast(
    ({ meetingId, position }) => meetingId === at.meetingId && position < item.position,
  );
  if (!above) return;
  await writeAgendaItem(work, { ...item, position: above.position });
  await writeAgendaItem(work, { ...above, position: item.position });
  await recordChange(work, mentorshipId, at.meetingId);
}
