import { z } from 'zod';
import { idSchema, instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

/** What is kept about the person who asks, table by table, in the words it was written in. */
export const exportMyData = defineEndpoint({
  method: 'GET',
  path: '/api/me/export',
  permission: 'person',
  response: z.object({
    personId: idSchema,
    exportedAt: instantSchema,
    tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
  }),
});
