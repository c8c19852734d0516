import type { Messages } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople } from '../../people/index.ts';
import { isOver } from '../mentorship-machine.ts';
import { getMentorshipOf } from '../mentorships.store.ts';
import { listMessagesWithTask } from '../tasks/tasks.store.ts';
import { listMarkers } from './message-markers.store.ts';
import { isEditable } from './messages.rules.ts';
import { listMessages } from './messages.store.ts';

const pageSize = 50;

/**
 * One page of what the members wrote, for one of them.
 * @param before only what comes before this place; undefined: the newest
 * @throws AppError `not-found` for anybody who is not in the mentorship
 */
export async function getMessagesFor(
  work: Work,
  mentorshipId: string,
  personId: string,
  before?: number,
): Promise<Messages> {
  const { state, members } = await getMentorshipOf(work, mentorshipId, personId);
  const found = await listMessages(work, mentorshipId, before, pageSize + 1);
  const page = found.slice(0, pageSize).toReversed();
  const memberIds = members.map((member) => member.personId);
  const markers = await listMarkers(work, mentorshipId, memberIds);
  const people = await getPeople(work, [...new Set(page.map(({ writtenBy }) => writtenBy))]);
  const withTask = await listMessagesWithTask(work, mentorshipId);
  const isOpen = !isOver(state);
  return {
    isOpen,
    messages: page.map((message) => ({
      id: message.id,
      sequence: message.sequence,
      writtenBy: message.writtenBy,
      words: message.words,
      mentionIds: [...message.mentionIds],
      writtenAt: message.writtenAt.toISOString(),
      editedAt: message.editedAt?.toISOString() ?? null,
      isRemoved: message.removedAt !== null,
      isEditable:
        isOpen &&
        message.removedAt === null &&
        message.writtenBy === personId &&
        isEditable(message.writtenAt, work.now),
      hasTask: withTask.has(message.id),
    })),
    hasEarlier: found.length > pageSize,
    readSequence: markers.find((each) => each.personId === personId)?.readSequence ?? 0,
    readBy: markers
      .filter((each) => each.personId !== personId)
      .map((each) => ({ personId: each.personId, sequence: each.readSequence })),
    people: [...people.values()].map(({ id, name }) => ({ id, name })),
  };
}
