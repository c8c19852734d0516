import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

/** Somebody was told something in the product; other places may tell them too. */
export const PersonNotified = defineEvent(
  'PersonNotified',
  z.object({ noticeId: z.string(), personId: z.string() }),
);
