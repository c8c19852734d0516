import { z } from 'zod';
import { defineEvent } from '../../jobs/event.ts';

const person = z.object({ personId: z.string() });

/** Somebody works here no longer, as the source says whose word counts. */
export const PersonLeft = defineEvent('PersonLeft', person);

/** Somebody who had left works here again. What had ended stays ended. */
export const PersonReturned = defineEvent('PersonReturned', person);

/** Somebody is out of a group that gave them a role; what they are signed in with may still hold it. */
export const PersonLostRole = defineEvent('PersonLostRole', person);

/** Two people were one: what led to the one who was merged leads to the one who was kept. */
export const PeopleMerged = defineEvent(
  'PeopleMerged',
  z.object({ keptId: z.string(), mergedId: z.string() }),
);

/** Two people who had been merged are two again. */
export const PeopleParted = defineEvent(
  'PeopleParted',
  z.object({ keptId: z.string(), mergedId: z.string() }),
);
