import { measureFit } from '../../../src/server/modules/mentors/ranking/fit.rules.ts';
import type { Weights } from '../../../src/server/modules/mentors/ranking/fit.rules.ts';
import type {
  MatchedMentee,
  MatchedMentor,
} from '../../../src/server/modules/mentors/ranking/matched-people.ts';
import { rankMentors } from '../../../src/server/modules/mentors/ranking/rank-mentors.rules.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import { makeMentee, makeMentor } from './simulated-people.ts';

/** `shipped` is the product's ranking; `fit-only` shows the best fits, whether they are full or not. */
export type Policy = 'shipped' | 'fit-only';

export interface Season {
  /** Share of the employees whose first request was accepted. */
  readonly firstAskAccepted: number;
  readonly unmatched: number;
  readonly mentorsNeverAsked: number;
  /** Share of all requests that went to the tenth of mentors who got most. */
  readonly topTenthShare: number;
  /** Of the pairs that came about. */
  readonly meanFit: number;
}

const employees = 600;
const mentorCount = 300;
const listLength = 5;
/** An employee gives up after so many refusals. */
const mostAsks = 5;
/** How often somebody asks the first of a list, the second, … */
const asksAtPlace = [0.45, 0.22, 0.15, 0.1, 0.08];
/** One in ten says no for a reason of their own. */
const declines = 0.1;

const idealGap = { from: 1, to: 3 };

export const weights: Weights = {
  goalsAndSkills: 0.55,
  experienceGap: 0.15,
  languageAndTimeZone: 0.15,
  differentUnit: 0.1,
  style: 0.05,
};

type Standing = { -readonly [Key in keyof MatchedMentor]: MatchedMentor[Key] };

const fitOf = (mentee: MatchedMentee, mentor: MatchedMentor): number =>
  measureFit(mentee, mentor, weights, idealGap).value;

/** What the employee is shown, those who refused already left out. */
function listFor(
  policy: Policy,
  mentee: MatchedMentee,
  mentors: readonly Standing[],
  seed: string,
): Standing[] {
  if (policy === 'fit-only') {
    return mentors
      .map((mentor) => ({ mentor, fit: fitOf(mentee, mentor) }))
      .sort((a, b) => b.fit - a.fit)
      .slice(0, listLength)
      .map(({ mentor }) => mentor);
  }
  const free = mentors.filter(({ freeSeats }) => freeSeats > 0);
  const meanImpressions =
    mentors.reduce((sum, { impressions }) => sum + impressions, 0) / mentors.length;
  return rankMentors(mentee, free, { weights, idealGap, meanImpressions, seed })
    .slice(0, listLength)
    .map(({ mentor }) => mentor);
}

function pickFrom(random: SeededRandom, list: readonly Standing[]): Standing | undefined {
  const weightsHere = asksAtPlace.slice(0, list.length);
  let drawn = random.next() * weightsHere.reduce((sum, each) => sum + each, 0);
  return list.find((_, place) => (drawn -= weightsHere[place] ?? 0) < 0);
}

/** Everybody looks for a mentor once, one after the other, and asks until somebody says yes. */
export function simulateSeason(policy: Policy, seed: number): Season {
  const random = createSeededRandom(seed);
  const mentors: Standing[] = Array.from({ length: mentorCount }, (_, n) => makeMentor(random, n));
  const mentees = Array.from({ length: employees }, (_, n) => makeMentee(random, n));
  const asked = new Map(mentors.map(({ registrationId }) => [registrationId, 0]));
  const fits: number[] = [];
  let firstAccepted = 0;
  for (const mentee of mentees) {
    const refused = new Set<string>();
    for (let ask = 1; ask <= mostAsks; ask++) {
      const others = mentors.filter(({ registrationId }) => !refused.has(registrationId));
      const list = listFor(policy, mentee, others, `${seed} ${mentee.personId}`);
      if (ask === 1) for (const mentor of list) mentor.impressions += 1;
      const mentor = pickFrom(random, list);
      if (!mentor) break;
      asked.set(mentor.registrationId, (asked.get(mentor.registrationId) ?? 0) + 1);
      if (mentor.freeSeats > 0 && random.next() >= declines) {
        mentor.freeSeats -= 1;
        fits.push(fitOf(mentee, mentor));
        if (ask === 1) firstAccepted += 1;
        break;
      }
      refused.add(mentor.registrationId);
    }
  }
  const counts = [...asked.values()].sort((a, b) => b - a);
  const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
  return {
    firstAskAccepted: firstAccepted / employees,
    unmatched: 1 - fits.length / employees,
    mentorsNeverAsked: counts.filter((count) => count === 0).length / mentorCount,
    topTenthShare: sumOf(counts.slice(0, mentorCount / 10)) / sumOf(counts),
    meanFit: sumOf(fits) / fits.length,
  };
}
