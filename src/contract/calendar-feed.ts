import { z } from 'zod';
import { instantSchema } from './common.ts';
import { defineEndpoint } from './define-endpoint.ts';

const path = '/api/me/calendar-feed';

/** Whether the person's meetings can be read at a secret address, and since when. */
export const getCalendarFeed = defineEndpoint({
  method: 'GET',
  path,
  permission: 'person',
  response: z.object({ createdAt: instantSchema.nullable() }),
});

/** Makes a new address, which is told this once; the one before stops working. */
export const createCalendarFeed = defineEndpoint({
  method: 'POST',
  path,
  permission: 'person',
  response: z.object({ url: z.string(), createdAt: instantSchema }),
  status: 201,
});

export const removeCalendarFeed = defineEndpoint({
  method: 'DELETE',
  path,
  permission: 'person',
});
