import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

/** What somebody suggested can be chosen now. */
export const TopicAdded = defineEvent(
  'TopicAdded',
  z.object({
    topicId: z.string(),
    /** Those who suggested it. */
    personIds: z.array(z.string()),
  }),
);
