import type { MentorshipState } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import {
  GroupFormed,
  MentorshipActivated,
  MentorshipClosingBegan,
  MentorshipEnded,
  MentorshipExtended,
  MentorshipPaused,
  MentorshipResumed,
  MentorshipWentOn,
} from './events.ts';
import type { MentorshipMove } from './mentorship-machine.ts';
import { mentorshipFacts } from './mentorships.store.ts';
import type { StoredMentorship } from './mentorships.store.ts';

/** Tells the others of the product what a move brought; of the endings, nothing that names anybody. */
export async function publishMove(
  work: Work,
  mentorship: StoredMentorship,
  move: MentorshipMove,
  from: MentorshipState,
): Promise<void> {
  const facts = mentorshipFacts(mentorship);
  switch (move) {
    case 'form':
    case 'formSmaller':
      return work.publish(GroupFormed, facts);
    case 'goOn':
      return work.publish(MentorshipWentOn, facts);
    case 'begin':
      return work.publish(MentorshipActivated, facts);
    case 'pause':
      return work.publish(MentorshipPaused, facts);
    case 'resume':
      return work.publish(MentorshipResumed, facts);
    case 'beginClosing':
      return work.publish(MentorshipClosingBegan, facts);
    case 'extend':
      return work.publish(MentorshipExtended, facts);
    case 'part':
    case 'end':
    case 'leave':
    case 'close':
      return work.publish(MentorshipEnded, { ...facts, from, isClosed: move === 'close' });
  }
}
