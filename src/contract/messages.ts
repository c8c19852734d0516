import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** Longest message, in characters. */
export const messageMaximum = 4000;

const words = freeText(messageMaximum).min(1);
const mentionIds = z.array(idSchema).max(50);

export const messageSchema = z.object({
  id: idSchema,
  /** Place in the conversation, from 1. */
  sequence: z.number().int(),
  writtenBy: idSchema,
  /** As it was written; empty once it was taken back. */
  words: z.string(),
  mentionIds: z.array(idSchema),
  writtenAt: instantSchema,
  editedAt: instantSchema.nullable(),
  isRemoved: z.boolean(),
  /** Whether who asks may still change its words. */
  isEditable: z.boolean(),
  /** A task was made from it. */
  hasTask: z.boolean(),
});
export type Message = z.infer<typeof messageSchema>;

export const messagesSchema = z.object({
  /** Whether one can write. */
  isOpen: z.boolean(),
  /** One page, oldest first. */
  messages: z.array(messageSchema),
  hasEarlier: z.boolean(),
  /** How far who asks has read. */
  readSequence: z.number().int(),
  /** How far the others have read. */
  readBy: z.array(z.object({ personId: idSchema, sequence: z.number().int() })),
  /** Whoever wrote one of these, those who have left included. */
  people: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type Messages = z.infer<typeof messagesSchema>;

const path = '/api/mentorships/:id/messages';
const messageParams = idParams.extend({ messageId: idSchema });

/** The newest messages, or those before one. */
export const getMessages = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  query: z.object({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional() }),
  response: messagesSchema,
});

/** Sent again under the same id, after a lost connection, it stays one message. */
export const sendMessage = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: z.object({ id: idSchema, words, mentionIds }),
  response: messagesSchema,
  status: 201,
});

/** Changes one's own words, for a day after they were written. */
export const editMessage = defineEndpoint({
  method: 'PUT',
  path: `${path}/:messageId`,
  permission: 'person',
  params: messageParams,
  body: z.object({ words, mentionIds }),
  response: messagesSchema,
});

/** Takes one's own words back: they are deleted, and that there was a message stays to be seen. */
export const removeMessage = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:messageId`,
  permission: 'person',
  params: messageParams,
  response: messagesSchema,
});

/** Says how far one has read. */
export const readMessages = defineEndpoint({
  method: 'POST',
  path: `${path}/read`,
  permission: 'person',
  params: idParams,
  body: z.object({ sequence: z.number().int().min(0).max(2_147_483_647) }),
});
