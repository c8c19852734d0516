import { z } from 'zod';
import { idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';
import { personAttributeSchema, personSourceSchema } from './person-sources.ts';
import { wayInKindSchema } from './ways-in.ts';

/** What is kept about a person, by what it is for; each has its words on the screen. */
export const keptCategories = [
  'profile',
  'access',
  'programmes',
  'requests',
  'mentorships',
  'introductions',
  'agreements',
  'goals',
  'meetings',
  'talking',
  'check-ins',
  'help',
  'closing',
  'courses',
  'learning-records',
  'notices',
] as const;
export const keptCategorySchema = z.enum(keptCategories);
export type KeptCategory = z.infer<typeof keptCategorySchema>;

const myDataSchema = z.object({
  /** All twelve; null: nobody has told it. */
  attributes: z.array(
    z.object({
      attribute: personAttributeSchema,
      value: z.string().nullable(),
      source: personSourceSchema.nullable(),
    }),
  ),
  /** How the person comes in, the one used last first. */
  waysIn: z.array(
    z.object({
      kind: wayInKindSchema,
      /** The platform's name, or what the identity provider calls itself; null: it has none to tell. */
      through: z.string().nullable(),
      since: instantSchema,
      lastUsedAt: instantSchema,
    }),
  ),
  /** How many records there are of each category. */
  kept: z.array(z.object({ category: keptCategorySchema, records: z.number().int() })),
  /** Files that the person shared, every version, newest first; each is downloaded by itself. */
  documents: z.array(
    z.object({
      mentorshipId: idSchema,
      documentId: idSchema,
      version: z.number().int(),
      name: z.string(),
      /** Bytes. */
      size: z.number().int(),
      addedAt: instantSchema,
    }),
  ),
  /** What the person takes part in now. */
  participation: z.object({
    offers: z.number().int(),
    searches: z.number().int(),
    requests: z.number().int(),
    invitations: z.number().int(),
    mentorships: z.number().int(),
  }),
});
export type MyData = z.infer<typeof myDataSchema>;

export const getMyData = defineEndpoint({
  method: 'GET',
  path: '/api/me/data',
  permission: 'person',
  response: myDataSchema,
});

/** What is kept about the person who asks, table by table, in the words it was written in. */
export const exportMyData = defineEndpoint({
  method: 'GET',
  path: '/api/me/export',
  permission: 'person',
  response: z.object({
    personId: idSchema,
    exportedAt: instantSchema,
    categories: z.array(z.object({ category: keptCategorySchema, tables: z.array(z.string()) })),
    tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
});
export type MyDataExport = z.infer<typeof exportMyData.response>;

/**
 * Stops taking part in mentoring, everywhere and without a reason: offers are withdrawn, searches
 * deleted, requests and invitations ended, groups left and mentorships ended. In an introduction it is
 * a private "no", told when every outcome is told.
 */
export const endParticipation = defineEndpoint({
  method: 'POST',
  path: '/api/me/participation/end',
  permission: 'person',
  response: myDataSchema,
});
