import type { PairObstacle, ProgrammeRules } from '../../../../contract/index.ts';
import { findPairObstacle } from '../pair.rules.ts';
import type { RuledPerson } from '../pair.rules.ts';

export interface PairCount {
  /** Pairs of two different people. */
  readonly tried: number;
  readonly pairs: number;
  readonly menteesWithMentor: number;
  /** Pairs that each rule keeps apart. */
  readonly obstacles: ReadonlyMap<PairObstacle, number>;
}

const nobody: ReadonlySet<string> = new Set();

/**
 * Tries every mentor with every mentee.
 * @param above the managers above each of them
 * @param today ISO 8601 date
 */
export function countPairs(
  rules: ProgrammeRules,
  mentors: readonly RuledPerson[],
  mentees: readonly RuledPerson[],
  above: ReadonlyMap<string, ReadonlySet<string>>,
  today: string,
): PairCount {
  const obstacles = new Map<PairObstacle, number>();
  let tried = 0;
  let pairs = 0;
  let menteesWithMentor = 0;
  for (const mentee of mentees) {
    const aboveMentee = above.get(mentee.id) ?? nobody;
    let found = 0;
    for (const mentor of mentors) {
      if (mentor.id === mentee.id) continue;
      tried++;
      const isBelow = above.get(mentor.id)?.has(mentee.id) === true;
      const line = isBelow ? new Set([mentor.id]) : aboveMentee;
      const obstacle = findPairObstacle(rules, mentor, mentee, line, today);
      if (obstacle === null) found++;
      else obstacles.set(obstacle, (obstacles.get(obstacle) ?? 0) + 1);
    }
    pairs += found;
    if (found > 0) menteesWithMentor++;
  }
  return { tried, pairs, menteesWithMentor, obstacles };
}
