import { randomUUID } from 'node:crypto';
import type { ValidInput } from './valid-input.ts';

const someMessage = { id: randomUUID(), messageId: randomUUID() };
const some = (): ValidInput => ({ params: { id: randomUUID() } });
const someTask = { id: randomUUID(), taskId: randomUUID() };
const task = {
  words: 'Read the first chapter',
  dueOn: '2026-03-20',
  priority: 'high',
  assignedTo: randomUUID(),
  checklist: [{ id: randomUUID(), words: 'Borrow it' }],
};
const someNote = { id: randomUUID(), noteId: randomUUID() };
const note = { title: 'First conversation', words: 'What we found.' };
const words = { words: 'Shall we begin with the offer?', mentionIds: [randomUUID()] };

/** For each endpoint about what members write to each other an input that its schemas take. */
export const talkingInputs: Readonly<Record<string, ValidInput>> = {
  getMessages: { ...some(), query: { before: '51' } },
  sendMessage: { ...some(), body: { id: randomUUID(), ...words } },
  editMessage: { params: someMessage, body: words },
  removeMessage: { params: someMessage },
  getTasks: some(),
  addTask: { ...some(), body: { ...task, messageId: null } },
  changeTask: { params: someTask, body: { ...task, basedOn: 1 } },
  completeTask: { params: someTask, body: { isDone: true } },
  completeStep: { params: { ...someTask, stepId: randomUUID() }, body: { isDone: true } },
  removeTask: { params: someTask },
  getNotes: some(),
  addNote: { ...some(), body: note },
  changeNote: { params: someNote, body: { ...note, basedOn: 1 } },
  removeNote: { params: someNote, query: { basedOn: '1' } },
  getNoteVersions: { params: someNote },
  addNoteComment: { params: someNote, body: { words: 'Well put.' } },
  removeNoteComment: { params: { ...someNote, commentId: randomUUID() } },
  getPrivateNotes: some(),
  addPrivateNote: { ...some(), body: note },
  changePrivateNote: { params: someNote, body: { ...note, basedOn: 1 } },
  removePrivateNote: { params: someNote, query: { basedOn: '1' } },
  getGroupDesk: some(),
  giveMeetingRole: {
    params: { id: randomUUID(), meetingId: randomUUID(), role: 'host' },
    body: { personId: randomUUID() },
  },
  getLinks: some(),
  addLink: { ...some(), body: { title: 'On saying no', url: 'https://example.com/no' } },
  removeLink: { params: { id: randomUUID(), linkId: randomUUID() } },
  getDocuments: some(),
  removeDocument: {
    params: { id: randomUUID(), documentId: randomUUID() },
    query: { basedOn: '1' },
  },
  readMessages: { ...some(), body: { sequence: 3 } },
};
