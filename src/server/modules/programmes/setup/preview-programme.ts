import { sql } from 'kysely';
import type {
  Audience,
  PairObstacle,
  ProgrammeFormat,
  ProgrammePreview,
  ProgrammeRules,
} from '../../../../contract/index.ts';
import type { Work } from '../../../jobs/work.ts';
import { addDays } from '../../../kernel/clock.ts';
import { getToday } from '../../administration/index.ts';
import { linesAbove } from '../../people/index.ts';
import { selectAudience } from '../audience.query.ts';
import type { People } from '../audience.query.ts';
import { registrationIn } from '../formats.rules.ts';
import type { RuledPerson } from '../pair.rules.ts';
import { countPairs } from './count-pairs.ts';

/** People of each side whose pairs are tried one by one; above it some stand for all. */
const sampleSize = 500;
const obstaclesShown = 3;

/** Counts whom settings would let take part, and which pairs their rules allow. */
export async function previewProgramme(
  work: Work,
  input: {
    readonly format: ProgrammeFormat;
    readonly audience: Audience;
    readonly rules: ProgrammeRules;
  },
): Promise<ProgrammePreview> {
  const { audience, rules } = input;
  const today = await getToday(work);
  const people = selectAudience(work, audience);
  const mentors = withLevel(selectAudience(work, audience), rules.mentorLevel);
  let mentees = withLevel(selectAudience(work, audience), rules.menteeLevel);
  if (rules.menteeStartedWithinDays !== null) {
    const from = addDays(new Date(today), -rules.menteeStartedWithinDays);
    mentees = mentees.where('person.start_date', '>=', from.toISOString().slice(0, 10));
  }
  const counts = {
    people: await count(people),
    mentors: await count(mentors),
    mentees: await count(mentees),
  };
  const registersAs = registrationIn(input);
  if (registersAs === null) {
    return {
      ...counts,
      pairs: null,
      menteesWithMentor: null,
      isEstimate: false,
      obstacles: [],
    };
  }
  const tryMentors = await some(mentors);
  const tryMentees = await some(mentees);
  const above = await linesAbove(
    work,
    [...tryMentors, ...tryMentees].map(({ id }) => id),
  );
  const found = countPairs(rules, tryMentors, tryMentees, above, today);
  const tried = found.tried === 0 ? 1 : found.tried;
  // Of peers each two are one pair, whichever of them is called the mentor.
  const isSymmetric = registersAs === 'peer';
  const possible = (counts.mentors * counts.mentees) / (isSymmetric ? 2 : 1);
  const isEstimate = counts.mentors > sampleSize || counts.mentees > sampleSize;
  return {
    ...counts,
    pairs: isEstimate
      ? Math.round((found.pairs / tried) * possible)
      : found.pairs / (isSymmetric ? 2 : 1),
    menteesWithMentor: Math.round(
      (found.menteesWithMentor / Math.max(1, Math.min(sampleSize, counts.mentees))) *
        counts.mentees,
    ),
    isEstimate,
    obstacles: [...found.obstacles]
      .sort(([, a], [, b]) => b - a)
      .slice(0, obstaclesShown)
      .map(([rule, pairs]: [PairObstacle, number]) => ({ rule, share: pairs / tried })),
  };
}

function withLevel(people: People, { from, to }: ProgrammeRules['mentorLevel']): People {
  let bounded = people;
  if (from !== null) bounded = bounded.where('person.job_level', '>=', from);
  if (to !== null) bounded = bounded.where('person.job_level', '<=', to);
  return bounded;
}

async function count(people: People): Promise<number> {
  const { total } = await people
    .select(sql<number>`count(*)`.as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** The same people for the same settings, in an order that has nothing to do with who they are. */
async function some(people: People): Promise<RuledPerson[]> {
  const rows = await people
    .select([
      'person.id',
      'person.job_level',
      'person.start_date',
      'person.country',
      'person.department',
      'person.division',
    ])
    .orderBy(sql`md5(person.id::text)`)
    .limit(sampleSize)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    jobLevel: row.job_level,
    startDate: row.start_date,
    country: row.country,
    department: row.department,
    division: row.division,
    // What HR tells is the language somebody is written to in, not those they speak.
    languages: [],
  }));
}
