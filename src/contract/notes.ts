import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Longest title, words of a note and words of a comment, in characters. */
export const noteTitleMaximum = 200;
export const noteMaximum = 10_000;
export const noteCommentMaximum = 2000;

export const noteContentSchema = z.object({
  title: freeText(noteTitleMaximum).min(1),
  words: freeText(noteMaximum),
});
export type NoteContent = z.infer<typeof noteContentSchema>;

export const noteVersionSchema = z.object({
  version: z.number().int(),
  title: z.string(),
  words: z.string(),
  writtenBy: idSchema,
  writtenAt: instantSchema,
});
export type NoteVersion = z.infer<typeof noteVersionSchema>;

export const noteSchema = noteVersionSchema.extend({
  id: idSchema,
  createdBy: idSchema,
  /** Oldest first. */
  comments: z.array(
    z.object({
      id: idSchema,
      words: z.string(),
      writtenBy: idSchema,
      writtenAt: instantSchema,
    }),
  ),
});
export type Note = z.infer<typeof noteSchema>;

const people = z.array(z.object({ id: idSchema, name: z.string() }));

export const notesSchema = z.object({
  /** Whether one can write. */
  isOpen: z.boolean(),
  /** The one that was changed last first. */
  notes: z.array(noteSchema),
  /** Whoever wrote in them, those who have left included. */
  people,
});
export type Notes = z.infer<typeof notesSchema>;

export const privateNoteSchema = z.object({
  id: idSchema,
  version: z.number().int(),
  title: z.string(),
  words: z.string(),
  changedAt: instantSchema,
});
export type PrivateNote = z.infer<typeof privateNoteSchema>;

const privateNotesSchema = z.object({ notes: z.array(privateNoteSchema) });

const path = '/api/mentorships/:id/notes';
const privatePath = '/api/mentorships/:id/private-notes';
const noteParams = idParams.extend({ noteId: idSchema });
const basedOn = z.number().int().min(1);
const removalQuery = z.object({ basedOn: z.coerce.number().int().min(1).max(2_147_483_647) });

export const getNotes = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: notesSchema,
});

export const addNote = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: noteContentSchema,
  response: notesSchema,
  status: 201,
});

/**
 * Writes a new version. Where another was written meanwhile the two are merged; 409 `conflict` where
 * both changed the same lines.
 */
export const changeNote = defineEndpoint({
  method: 'PUT',
  path: `${path}/:noteId`,
  permission: 'person',
  params: noteParams,
  body: noteContentSchema.extend({ basedOn }),
  response: notesSchema,
});

/** Deletes a note with all its versions: whoever began it; 409 `conflict` when it was changed meanwhile. */
export const removeNote = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:noteId`,
  permission: 'person',
  params: noteParams,
  query: removalQuery,
  response: notesSchema,
});

/** The versions before the present one, newest first. */
export const getNoteVersions = defineEndpoint({
  method: 'GET',
  path: `${path}/:noteId/versions`,
  permission: 'person',
  params: noteParams,
  response: z.object({ versions: z.array(noteVersionSchema), people }),
});

export const addNoteComment = defineEndpoint({
  method: 'POST',
  path: `${path}/:noteId/comments`,
  permission: 'person',
  params: noteParams,
  body: z.object({ words: freeText(noteCommentMaximum).min(1) }),
  response: notesSchema,
  status: 201,
});

/** Deletes one's own comment. */
export const removeNoteComment = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:noteId/comments/:commentId`,
  permission: 'person',
  params: noteParams.extend({ commentId: idSchema }),
  response: notesSchema,
});

/** One's own; nobody else ever reads them. */
export const getPrivateNotes = defineEndpoint({
  method: 'GET',
  path: privatePath,
  permission: 'person',
  params: idParams,
  response: privateNotesSchema,
});

export const addPrivateNote = defineEndpoint({
  method: 'POST',
  path: privatePath,
  permission: 'person',
  params: idParams,
  body: noteContentSchema,
  response: privateNotesSchema,
  status: 201,
});

/** 409 `conflict` when one changed it meanwhile elsewhere. */
export const changePrivateNote = defineEndpoint({
  method: 'PUT',
  path: `${privatePath}/:noteId`,
  permission: 'person',
  params: noteParams,
  body: noteContentSchema.extend({ basedOn }),
  response: privateNotesSchema,
});

export const removePrivateNote = defineEndpoint({
  method: 'DELETE',
  path: `${privatePath}/:noteId`,
  permission: 'person',
  params: noteParams,
  query: removalQuery,
  response: privateNotesSchema,
});
