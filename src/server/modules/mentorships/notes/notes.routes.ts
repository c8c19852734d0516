import {
  addNote as addEndpoint,
  addNoteComment as commentEndpoint,
  addPrivateNote as addPrivateEndpoint,
  changeNote as changeEndpoint,
  changePrivateNote as changePrivateEndpoint,
  getNotes,
  getNoteVersions,
  getPrivateNotes,
  removeNote as removeEndpoint,
  removeNoteComment as removeCommentEndpoint,
  removePrivateNote as removePrivateEndpoint,
} from '../../../../contract/index.ts';
import { route } from '../../../http/route.ts';
import type { Route } from '../../../http/route.ts';
import { addNote, changeNote, removeNote } from './change-note.ts';
import { addNoteComment, removeNoteComment } from './comment-on-note.ts';
import { getNotesFor, getNoteVersionsFor } from './notes.view.ts';
import {
  addPrivateNote,
  changePrivateNote,
  getPrivateNotesOf,
  removePrivateNote,
} from './private-notes.ts';

export const noteRoutes: readonly Route[] = [
  route(getNotes, ({ work, session, params }) => getNotesFor(work, params.id, session.personId)),
  route(addEndpoint, async ({ work, session, params, body }) => {
    await addNote(work, params.id, session.personId, body);
    return getNotesFor(work, params.id, session.personId);
  }),
  route(changeEndpoint, async ({ work, session, params, body }) => {
    await changeNote(work, params.id, params.noteId, session.personId, body);
    return getNotesFor(work, params.id, session.personId);
  }),
  route(removeEndpoint, async ({ work, session, params, query }) => {
    await removeNote(work, params.id, params.noteId, session.personId, query.basedOn);
    return getNotesFor(work, params.id, session.personId);
  }),
  route(getNoteVersions, ({ work, session, params }) =>
    getNoteVersionsFor(work, params.id, params.noteId, session.personId),
  ),
  route(commentEndpoint, async ({ work, session, params, body }) => {
    await addNoteComment(work, params.id, params.noteId, session.personId, body.words);
    return getNotesFor(work, params.id, session.personId);
  }),
  route(removeCommentEndpoint, async ({ work, session, params }) => {
    await removeNoteComment(work, params.id, params, session.personId);
    return getNotesFor(work, params.id, session.personId);
  }),
  route(getPrivateNotes, ({ work, session, params }) =>
    getPrivateNotesOf(work, params.id, session.personId),
  ),
  route(addPrivateEndpoint, async ({ work, session, params, body }) => {
    await addPrivateNote(work, params.id, session.personId, body);
    return getPrivateNotesOf(work, params.id, session.personId);
  }),
  route(changePrivateEndpoint, async ({ work, session, params, body }) => {
    await changePrivateNote(work, params.id, params.noteId, session.personId, body);
    return getPrivateNotesOf(work, params.id, session.personId);
  }),
  route(removePrivateEndpoint, async ({ work, session, params, query }) => {
    await removePrivateNote(work, params.id, params.noteId, session.personId, query.basedOn);
    return getPrivateNotesOf(work, params.id, session.personId);
  }),
];
