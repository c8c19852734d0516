import { z } from 'zod';
import { stuckKindSchema } from '../../../contract/index.ts';
import { defineEvent } from '../../jobs/event.ts';

/** The owner of a programme reminds somebody who does not get on. */
export const PersonNudged = defineEvent(
  'PersonNudged',
  z.object({ programmeId: z.string(), personId: z.string(), kind: stuckKindSchema }),
);
