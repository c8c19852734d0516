import { creditOf, fitFactors, neutralFit, scoreCredits, scoreFactor } from './fit.rules.ts';
import type { FitFactor, IdealGap, Weights } from './fit.rules.ts';
import type { MatchedMentee, MatchedMentor, MatchedTopic } from './matched-people.ts';

/** Gives the fits of one mentee with every mentor, into `fits`, at the mentors' places. */
export type MeasureFitsOf = (mentee: number, fits: Float64Array) => void;

/** The scores of one factor for a mentee with every mentor; NaN where one side has not told it. */
type ScoresOf = (mentee: number, scores: Float64Array) => void;

/** What of a person each factor reads: people who are alike in it score alike. */
const kindOf: Readonly<
  Record<
    Exclude<FitFactor, 'goalsAndSkills'>,
    (person: MatchedMentee | MatchedMentor) => readonly unknown[]
  >
> = {
  experienceGap: (person) => [person.jobLevel],
  languageAndTimeZone: (person) => [person.languages, person.utcOffset],
  differentUnit: (person) => [person.department, person.division],
  style: (person) => [person.styles, person.meetingModes],
};

/**
 * Measures how well everybody fits everybody, the same as `measureFit` of each two. Millions of pairs
 * have few different answers in a factor: each is worked out once for all people who are alike in it.
 */
export function measureAllFits(
  mentees: readonly MatchedMentee[],
  mentors: readonly MatchedMentor[],
  weights: Weights,
  ideal: IdealGap,
): MeasureFitsOf {
  const parts = fitFactors.map((factor) => ({
    weight: weights[factor],
    scores: new Float64Array(mentors.length),
    scoresOf:
      factor === 'goalsAndSkills'
        ? scoreTopicsOf(mentees, mentors)
        : scoreKindsOf(factor, mentees, mentors, ideal),
  }));
  const shares = shareOfKnown(parts.map(({ weight }) => weight));
  return (mentee, fits) => {
    const known = new Uint8Array(mentors.length);
    parts.forEach(({ scoresOf, scores }, part) => {
      scoresOf(mentee, scores);
      for (let mentor = 0; mentor < scores.length; mentor++) {
        if (!Number.isNaN(scores[mentor])) known[mentor] = (known[mentor] ?? 0) | (1 << part);
      }
    });
    for (let mentor = 0; mentor < mentors.length; mentor++) {
      fits[mentor] = shares[known[mentor] ?? 0] ? 0 : neutralFit;
    }
    parts.forEach(({ scores }, part) => {
      for (let mentor = 0; mentor < scores.length; mentor++) {
        const set = known[mentor] ?? 0;
        if (set & (1 << part)) {
          fits[mentor] = (fits[mentor] ?? 0) + (scores[mentor] ?? 0) * (shares[set]?.[part] ?? 0);
        }
      }
    });
  };
}

/**
 * For each set of known factors, as bits, the share of each in the fit; undefined where none of them
 * counts.
 */
function shareOfKnown(weights: readonly number[]): readonly (readonly number[] | undefined)[] {
  return Array.from({ length: 1 << weights.length }, (_, known) => {
    const isKnown = (part: number): boolean => (known & (1 << part)) !== 0;
    const total = weights.reduce((sum, weight, part) => (isKnown(part) ? sum + weight : sum), 0);
    return total === 0
      ? undefined
      : weights.map((weight, part) => (isKnown(part) ? weight / total : 0));
  });
}

interface Kinds<Person> {
  /** The kind of each person. */
  readonly of: Int32Array;
  /** Somebody of each kind. */
  readonly examples: readonly Person[];
}

function sortByKind<Person>(
  people: readonly Person[],
  describe: (person: Person) => readonly unknown[],
): Kinds<Person> {
  const numbers = new Map<string, number>();
  const examples: Person[] = [];
  const of = Int32Array.from(people, (person) => {
    const description = JSON.stringify(describe(person));
    const known = numbers.get(description);
    if (known !== undefined) return known;
    numbers.set(description, examples.length);
    return examples.push(person) - 1;
  });
  return { of, examples };
}

function scoreKindsOf(
  factor: Exclude<FitFactor, 'goalsAndSkills'>,
  mentees: readonly MatchedMentee[],
  mentors: readonly MatchedMentor[],
  ideal: IdealGap,
): ScoresOf {
  const ofMentees = sortByKind(mentees, kindOf[factor]);
  const ofMentors = sortByKind(mentors, kindOf[factor]);
  const rows = ofMentees.examples.map((mentee) =>
    Float64Array.from(
      ofMentors.examples,
      (mentor) => scoreFactor[factor](mentee, mentor, ideal) ?? Number.NaN,
    ),
  );
  return (mentee, scores) => {
    const row = rows[ofMentees.of[mentee] ?? 0];
    for (let mentor = 0; mentor < scores.length; mentor++) {
      scores[mentor] = row?.[ofMentors.of[mentor] ?? 0] ?? Number.NaN;
    }
  };
}

function scoreTopicsOf(
  mentees: readonly MatchedMentee[],
  mentors: readonly MatchedMentor[],
): ScoresOf {
  const credits = new Map<string, Float64Array>();
  const creditsOf = (topic: MatchedTopic): Float64Array => {
    const known = credits.get(topic.id);
    if (known) return known;
    const row = Float64Array.from(mentors, ({ topics }) => creditOf(topic, topics));
    credits.set(topic.id, row);
    return row;
  };
  const offersNothing = mentors.map(({ topics }) => topics.length === 0);
  return (mentee, scores) => {
    const rows = mentees[mentee]?.topics.map(creditsOf) ?? [];
    const [first, second, third, ...more] = rows;
    for (let mentor = 0; mentor < scores.length; mentor++) {
      if (!first || offersNothing[mentor] === true) scores[mentor] = Number.NaN;
      else if (!second) scores[mentor] = first[mentor] ?? 0;
      else if (!third) scores[mentor] = ((first[mentor] ?? 0) + (second[mentor] ?? 0)) / 2;
      else if (more.length === 0) {
        scores[mentor] = ((first[mentor] ?? 0) + (second[mentor] ?? 0) + (third[mentor] ?? 0)) / 3;
      } else scores[mentor] = scoreCredits(rows.map((row) => row[mentor] ?? 0));
    }
  };
}
