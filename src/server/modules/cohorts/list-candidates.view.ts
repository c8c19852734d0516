import type { z } from 'zod';
import type { listCohortCandidates } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { measurePairs } from '../mentors/index.ts';
import { getPeople, personCard } from '../people/index.ts';
import { getProgramme } from '../programmes/index.ts';
import { readSides } from './cohort-members.store.ts';
import { listPairs } from './cohort-pairs.store.ts';
import type { StoredCohort } from './cohorts.store.ts';
import { listExcludedPairs } from './excluded-pairs.query.ts';

const candidatesShown = 30;

/** A mentor whom a mentee of a cohort may have. */
export interface Candidate {
  readonly registrationId: string;
  readonly mentorId: string;
  readonly fit: number;
  /** Seats that no pair of another mentee takes. */
  readonly freeSeats: number;
}

/** Those of the mentors whom no rule keeps from a mentee, the best fit first. */
export async function findCandidates(
  work: Work,
  cohort: StoredCohort,
  menteeId: string,
): Promise<Candidate[]> {
  const programme = await getProgramme(work, cohort.programmeId);
  const sides = await readSides(work, cohort.id);
  if (!sides.menteeIds.includes(menteeId)) return [];
  const meter = await measurePairs(work, programme, { ...sides, menteeIds: [menteeId] });
  if (meter.menteeIds.length === 0) return [];
  const excluded = (await listExcludedPairs(work, programme.id)).get(menteeId);
  const taken = new Map<string, number>();
  for (const pair of await listPairs(work, cohort.id)) {
    if (pair.menteeId === menteeId) continue;
    taken.set(pair.registrationId, (taken.get(pair.registrationId) ?? 0) + 1);
  }
  const fits = new Float64Array(meter.mentors.length);
  meter.measure(0, fits);
  return meter.mentors
    .map(({ registrationId, personId, freeSeats }, place) => ({
      registrationId,
      mentorId: personId,
      fit: fits[place] ?? Number.NaN,
      freeSeats: Math.max(0, freeSeats - (taken.get(registrationId) ?? 0)),
    }))
    .filter(
      ({ fit, registrationId }) => !Number.isNaN(fit) && excluded?.has(registrationId) !== true,
    )
    .sort((a, b) => b.fit - a.fit || (a.registrationId < b.registrationId ? -1 : 1));
}

export async function listCandidates(
  work: Work,
  cohort: StoredCohort,
  menteeId: string,
): Promise<z.input<typeof listCohortCandidates.response>['candidates']> {
  const candidates = (await findCandidates(work, cohort, menteeId)).slice(0, candidatesShown);
  const people = await getPeople(
    work,
    candidates.map(({ mentorId }) => mentorId),
  );
  return candidates.flatMap(({ mentorId, ...candidate }) => {
    const mentor = people.get(mentorId);
    return mentor ? [{ ...candidate, mentor: personCard(mentor) }] : [];
  });
}
