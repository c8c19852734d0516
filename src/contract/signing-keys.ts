import { z } from 'zod';
import { instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** A key that signs for the tool, by its place in time. */
export const signingKeySchema = z.object({
  kid: z.string(),
  /** `next` is published and signs later; `leaving` signs no more and is still published. */
  turn: z.enum(['next', 'signing', 'leaving']),
  publishedFrom: instantSchema,
  signsFrom: instantSchema,
  publishedUntil: instantSchema.nullable(),
});
export type SigningKey = z.infer<typeof signingKeySchema>;

const path = '/api/signing-keys' as const;

/** The keys that sign for the tool. They are the installation's, and the same for every organisation. */
export const listSigningKeys = defineEndpoint({
  method: 'GET',
  path,
  permission: 'ld_administrator',
  response: z.object({
    keys: z.array(signingKeySchema),
    /** Days after which they are replaced by themselves; null: only by hand. */
    replacedEvery: z.number().int().nullable(),
    /** Hours for which a new key is published before it signs, and the old one after. */
    overlapHours: z.number().int(),
  }),
});

/** Puts a new key in line, unless one waits for its turn already. */
export const rotateSigningKeys = defineEndpoint({
  method: 'POST',
  path: `${path}/rotation`,
  permission: 'ld_administrator',
  response: z.object({ kid: z.string(), isNew: z.boolean(), signsFrom: instantSchema }),
});
