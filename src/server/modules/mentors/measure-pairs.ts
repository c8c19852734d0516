import type { MenteeIntake } from '../../../contract/index.ts';
import type { Work } from '../../jobs/work.ts';
import { getToday } from '../administration/index.ts';
import { getPeople, linesAbove } from '../people/index.ts';
import { findMenteeObstacle, findMentorObstacle, pairTest } from '../programmes/index.ts';
import type { Programme, RuledPerson } from '../programmes/index.ts';
import { parentsOf } from '../topics/index.ts';
import { ruledPerson } from './directory/seeker.ts';
import { listIntakes } from './mentee-intakes.ts';
import { findRegistrations } from './mentor-registrations.store.ts';
import { idealGapOf } from './ranking/ideal-gap.rules.ts';
import type { MatchedMentee, MatchedMentor } from './ranking/matched-people.ts';
import { measureAllFits } from './ranking/measure-all-fits.ts';
import { utcOffset } from './ranking/utc-offset.ts';

/** How many people fit each other; what is not a number is a pair that a rule keeps apart. */
export interface PairMeter {
  /** Those of the mentees asked for who work here and told what they look for, unless they need not. */
  readonly menteeIds: readonly string[];
  readonly mentors: readonly {
    readonly registrationId: string;
    readonly personId: string;
    readonly freeSeats: number;
  }[];
  /** Writes the fits of the mentee at a place with every mentor, 0–1, NaN where kept apart. */
  readonly measure: (mentee: number, fits: Float64Array) => void;
}

interface Side<Matched> {
  readonly matched: Matched;
  readonly ruled: RuledPerson;
}

/** Reads people of both sides of a programme, to measure every pair by its rules and weights. */
export async function measurePairs(
  work: Work,
  programme: Programme,
  asked: {
    readonly menteeIds: readonly string[];
    readonly registrationIds: readonly string[];
    /** Takes those too who have not told what they look for: of them only HR's facts count. */
    readonly mayLackIntake?: boolean;
  },
): Promise<PairMeter> {
  const { menteeIds, registrationIds, mayLackIntake = false } = asked;
  const mentees = await readMentees(work, programme.id, menteeIds, mayLackIntake);
  const mentors = await readMentors(work, registrationIds);
  const keepApart = await findKeptApart(work, programme, mentees, mentors);
  const measure = measureAllFits(
    mentees.map(({ matched }) => matched),
    mentors.map(({ matched }) => matched),
    programme.rules.weights,
    idealGapOf(programme),
  );
  return {
    menteeIds: mentees.map(({ matched }) => matched.personId),
    mentors: mentors.map(({ matched }) => matched),
    measure(mentee, fits) {
      measure(mentee, fits);
      keepApart(mentee, fits);
    },
  };
}

/** @returns what writes NaN at every mentor whom a rule keeps from the mentee at a place */
async function findKeptApart(
  work: Work,
  { rules }: Programme,
  mentees: readonly Side<MatchedMentee>[],
  mentors: readonly Side<MatchedMentor>[],
): Promise<(mentee: number, fits: Float64Array) => void> {
  const today = await getToday(work);
  const lines = rules.pair.mayBeInReportingLine
    ? new Map<number, number[]>()
    : await findInLine(work, mentees, mentors);
  const mayPair = pairTest(rules);
  const mayMentor = mentors.map(({ ruled }) => findMentorObstacle(rules, ruled) === null);
  return (mentee, fits) => {
    const one = mentees[mentee]?.ruled;
    if (!one || findMenteeObstacle(rules, one, today) !== null) {
      fits.fill(Number.NaN);
      return;
    }
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      const other = mentors[mentor]?.ruled;
      if (mayMentor[mentor] !== true || !other || !mayPair(other, one)) fits[mentor] = Number.NaN;
    }
    for (const mentor of lines.get(mentee) ?? []) fits[mentor] = Number.NaN;
  };
}

/** The places of the mentors who are above or below each mentee, by the mentee's place. */
async function findInLine(
  work: Work,
  mentees: readonly Side<MatchedMentee>[],
  mentors: readonly Side<MatchedMentor>[],
): Promise<ReadonlyMap<number, number[]>> {
  const above = await linesAbove(
    work,
    [...mentees, ...mentors].map(({ ruled }) => ruled.id),
  );
  const placeOfMentee = new Map(mentees.map(({ ruled }, place) => [ruled.id, place]));
  const placeOfMentor = new Map(mentors.map(({ ruled }, place) => [ruled.id, place]));
  const inLine = new Map<number, number[]>();
  const note = (mentee: number | undefined, mentor: number | undefined): void => {
    if (mentee === undefined || mentor === undefined) return;
    inLine.set(mentee, [...(inLine.get(mentee) ?? []), mentor]);
  };
  mentees.forEach(({ ruled }, mentee) => {
    for (const id of above.get(ruled.id) ?? []) note(mentee, placeOfMentor.get(id));
  });
  mentors.forEach(({ ruled }, mentor) => {
    for (const id of above.get(ruled.id) ?? []) note(placeOfMentee.get(id), mentor);
  });
  return inLine;
}

/** The answers of somebody who has given none yet. */
const nothingTold: Pick<MenteeIntake, 'topics' | 'styles' | 'languages' | 'meetingModes'> = {
  topics: [],
  styles: [],
  languages: [],
  meetingModes: [],
};

async function readMentees(
  work: Work,
  programmeId: string,
  personIds: readonly string[],
  mayLackIntake: boolean,
): Promise<Side<MatchedMentee>[]> {
  const people = await getPeople(work, personIds);
  const intakes = await listIntakes(work, programmeId, personIds);
  const parents = await parentsOf(
    work,
    [...intakes.values()].flatMap(({ topics }) => topics),
  );
  return [...new Set(personIds)].flatMap((id) => {
    const person = people.get(id);
    const intake = intakes.get(id) ?? (mayLackIntake ? nothingTold : undefined);
    if (!person?.isActive || !intake) return [];
    const { topics, styles, languages, meetingModes } = intake;
    return [
      {
        ruled: ruledPerson(person, languages),
        matched: {
          personId: id,
          jobLevel: person.jobLevel,
          department: person.department,
          division: person.division,
          utcOffset: utcOffset(person.timeZone, work.now),
          topics: topics.map((topic) => ({ id: topic, parentId: parents.get(topic) ?? null })),
          ...{ styles, languages, meetingModes },
        },
      },
    ];
  });
}

async function readMentors(
  work: Work,
  registrationIds: readonly string[],
): Promise<Side<MatchedMentor>[]> {
  const offers = [...(await findRegistrations(work, registrationIds)).values()].filter(
    ({ state }) => state === 'active',
  );
  const people = await getPeople(
    work,
    offers.map(({ personId }) => personId),
  );
  const parents = await parentsOf(
    work,
    offers.flatMap(({ topics }) => topics),
  );
  return offers.flatMap((offer) => {
    const person = people.get(offer.personId);
    if (!person?.isActive) return [];
    const { styles, languages, meetingModes, capacity, freeSeats, impressions } = offer;
    return [
      {
        ruled: ruledPerson(person, languages),
        matched: {
          personId: person.id,
          registrationId: offer.id,
          jobLevel: person.jobLevel,
          department: person.department,
          division: person.division,
          utcOffset: utcOffset(person.timeZone, work.now),
          topics: offer.topics.map((topic) => ({
            id: topic,
            parentId: parents.get(topic) ?? null,
          })),
          ...{ styles, languages, meetingModes, capacity, freeSeats, impressions },
          isNew: false,
        },
      },
    ];
  });
}
