import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

const registration = z.object({
  registrationId: z.string(),
  programmeId: z.string(),
  personId: z.string(),
});

/** A registration was published, for the first time or again. */
export const MentorRegistered = defineEvent('MentorRegistered', registration);

/** A mentor withdrew from a programme. */
export const MentorWithdrawn = defineEvent('MentorWithdrawn', registration);
