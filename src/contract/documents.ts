import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** The kinds of file that are taken, by what is in them, with the endings that their names may have. */
export const documentEndings = {
  pdf: ['.pdf'],
  docx: ['.docx'],
  xlsx: ['.xlsx'],
  pptx: ['.pptx'],
  odt: ['.odt'],
  ods: ['.ods'],
  odp: ['.odp'],
  png: ['.png'],
  jpeg: ['.jpg', '.jpeg'],
  webp: ['.webp'],
  text: ['.txt', '.md', '.csv'],
} as const;
export type DocumentKind = keyof typeof documentEndings;

/** The endings of all of them, for whoever chooses a file. */
export const documentFileEndings: readonly string[] = Object.values(documentEndings).flat();

export const documentNameMaximum = 150;
export const documentDescriptionMaximum = 500;

const documentVersionSchema = z.object({
  version: z.number().int(),
  name: z.string(),
  description: z.string(),
  /** Bytes. */
  size: z.number().int(),
  addedBy: idSchema,
  addedAt: instantSchema,
});

export const documentSchema = z.object({
  id: idSchema,
  /** Who shared it first, and may take it away. */
  createdBy: idSchema,
  /** Newest first, of which there is one at least. */
  versions: z.array(documentVersionSchema).min(1),
});
export type Document = z.infer<typeof documentSchema>;

export const documentsSchema = z.object({
  /** Whether one can share and take away. */
  isOpen: z.boolean(),
  /** The one changed last first. */
  documents: z.array(documentSchema),
  /** In bytes: of one file at most, and what is left for all of the mentorship together. */
  space: z.object({ largest: z.number().int(), left: z.number().int() }),
  /** Whoever added one, those who have left included. */
  people: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type Documents = z.infer<typeof documentsSchema>;

const path = '/api/mentorships/:id/documents';

export const getDocuments = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: documentsSchema,
});

/** Deletes a document with its versions: whoever shared it first; 409 `conflict` when it has a newer one. */
export const removeDocument = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:documentId`,
  permission: 'person',
  params: idParams.extend({ documentId: idSchema }),
  query: z.object({ basedOn: z.coerce.number().int().min(1) }),
  response: documentsSchema,
});

/**
 * Where files go and come from, outside the JSON of the other endpoints, by the session's bearer token.
 * A file goes by POST as a form (RFC 7578) with the parts `about`, JSON, and `file`; the answer is that of
 * `getDocuments`.
 */
export const documentUploadPath = '/files/mentorships/:id/documents';
export const documentDownloadPath = '/files/mentorships/:id/documents/:documentId/:version';

/** What is said of a file that is sent. */
export const documentAboutSchema = z.object({
  /** Of a new document the sender's own: sent again under it, the document stays one. */
  id: idSchema,
  name: freeText(documentNameMaximum).min(1),
  description: freeText(documentDescriptionMaximum),
  /** The version that it comes after; 0: a new document. */
  basedOn: z.number().int().min(0),
});
export type DocumentAbout = z.infer<typeof documentAboutSchema>;
