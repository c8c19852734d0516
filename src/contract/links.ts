import { z } from 'zod';
import { freeText, idParams, idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

export const linkTitleMaximum = 200;
export const linkAddressMaximum = 2000;

export const linkSchema = z.object({
  id: idSchema,
  title: z.string(),
  url: z.string(),
  addedBy: idSchema,
  addedAt: instantSchema,
});
export type Link = z.infer<typeof linkSchema>;

export const linksSchema = z.object({
  /** Whether one can add and remove. */
  isOpen: z.boolean(),
  /** Newest first. */
  links: z.array(linkSchema),
  /** Whoever added them, those who have left included. */
  people: z.array(z.object({ id: idSchema, name: z.string() })),
});
export type Links = z.infer<typeof linksSchema>;

const path = '/api/mentorships/:id/links';

export const getLinks = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  params: idParams,
  response: linksSchema,
});

/** Shares a page or a document that is kept elsewhere; of the web alone, no other scheme. */
export const addLink = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  params: idParams,
  body: z.object({
    title: freeText(linkTitleMaximum).min(1),
    url: z.url({ protocol: /^https?$/ }).max(linkAddressMaximum),
  }),
  response: linksSchema,
  status: 201,
});

/** Takes away what one added oneself. */
export const removeLink = defineEndpoint({
  method: 'DELETE',
  path: `${path}/:linkId`,
  permission: 'person',
  params: idParams.extend({ linkId: idSchema }),
  response: linksSchema,
});
