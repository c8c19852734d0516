import { z } from 'zod';
import { idSchema } from '../../../contract/index.ts';
import { defineEvent } from '../../jobs/event.ts';

/** A person takes part in mentoring no longer, by their own wish. */
export const ParticipationEnded = defineEvent(
  'ParticipationEnded',
  z.object({ personId: idSchema }),
);
