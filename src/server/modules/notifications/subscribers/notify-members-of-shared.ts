import { DocumentShared, NoteCommented, NoteWritten } from '../../mentorships/index.ts';
import type { MentorshipEvent } from '../notify-members.ts';
import { notifyMembers } from '../notify-members.ts';

/** The others, told by whom and never what. */
const toOthers = ({ memberIds, personId }: MentorshipEvent & { readonly personId: string }) => ({
  part: 'notes',
  toIds: memberIds.filter((id) => id !== personId),
  byId: personId,
  isQuiet: true,
});

/** That there is something to read in the mentorship; its name and its words stay there. */
export const notifyMembersOfShared = [
  notifyMembers('note-written', NoteWritten, ({ payload }) => ({
    kind: 'note-written',
    ...toOthers(payload),
  })),
  notifyMembers('note-commented', NoteCommented, ({ payload }) => ({
    kind: 'note-commented',
    ...toOthers(payload),
  })),
  notifyMembers('document-shared', DocumentShared, ({ payload }) => ({
    kind: 'document-shared',
    ...toOthers(payload),
  })),
];
