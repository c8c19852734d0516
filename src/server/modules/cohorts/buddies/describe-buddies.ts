import type { z } from 'zod';
import type { listBuddyCandidates } from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { getPeople, personCard } from '../../people/index.ts';
import type { Buddy } from './find-buddies.ts';

const shown = 30;

/** @returns the first 30, with who they are */
export async function describeBuddies(
  work: Work,
  buddies: readonly Buddy[],
): Promise<z.input<typeof listBuddyCandidates.response>['candidates']> {
  const first = buddies.slice(0, shown);
  const people = await getPeople(
    work,
    first.map(({ mentorId }) => mentorId),
  );
  return first.flatMap(({ mentorId, registrationId, freeSeats }) => {
    const mentor = people.get(mentorId);
    return mentor ? [{ registrationId, freeSeats, mentor: personCard(mentor) }] : [];
  });
}
