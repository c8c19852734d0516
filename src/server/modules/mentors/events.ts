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

/** A published mentor's seats or break changed: others may get a seat, or have to wait for one. */
export const MentorAvailabilityChanged = defineEvent('MentorAvailabilityChanged', registration);
