import type { Highs, Model } from 'highs';
import { loadHighs } from './load-highs.ts';
import { apart, fitOf, nobody, wholeFit } from './matching-instance.ts';
import type { MatchingInstance, Pairing } from './matching-instance.ts';

/** Mentors of each mentee with which the solver begins. */
const wishesAtFirst = 6;
/** Pairs added for one mentee between two runs. */
const addedAtOnce = 4;
/** What a pair has to gain at least to be added: far above the solver's tolerance. */
const worthAdding = 1e-6;

interface Pair {
  readonly mentee: number;
  readonly mentor: number;
}

/**
 * The pairing with the greatest sum of fits, by HiGHS. Millions of pairs are possible and few matter:
 * the solver begins with the best of each mentee and those of a pairing that is known, and by the
 * prices that it finds every pair is held against what it would gain, until none would gain anything.
 * That is the greatest sum over all pairs (column generation).
 * @param known a pairing; the result's sum is never below its
 * @throws Error where the solver finds no optimum
 */
export async function maximiseFit(instance: MatchingInstance, known: Pairing): Promise<Pairing> {
  const pairs = firstPairs(instance, known);
  // Nobody may have anybody: the solver calls a model without columns empty, not solved.
  if (pairs.length === 0) return known;
  const highs = await loadHighs();
  const model = highs.createModel();
  try {
    beginModel(highs, model, instance);
    addPairs(highs, model, instance, pairs);
    for (;;) {
      model.run();
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error(`HiGHS ended with status ${model.getModelStatus()}.`);
      }
      const { colValue, rowDual } = model.getSolution();
      const gaining = findGaining(instance, rowDual, pairs);
      if (gaining.length === 0) return readPairing(instance, pairs, colValue);
      addPairs(highs, model, instance, gaining);
      pairs.push(...gaining);
    }
  } finally {
    model.dispose();
  }
}

/** The best few of each mentee, and the known pairing. */
function firstPairs(instance: MatchingInstance, known: Pairing): Pair[] {
  const mentors = Array.from(instance.seats.keys());
  return Array.from(known).flatMap((own, mentee) => {
    const best = bestOf(mentors, wishesAtFirst, (mentor) => fitOf(instance, mentee, mentor));
    const chosen = new Set(best);
    if (own !== nobody) chosen.add(own);
    return [...chosen].map((mentor) => ({ mentee, mentor }));
  });
}

/** @returns the `most` items that are worth most, those not worth anything left out */
function bestOf(items: readonly number[], most: number, worth: (item: number) => number): number[] {
  const best: { item: number; value: number }[] = [];
  for (const item of items) {
    const value = worth(item);
    if (value < 0) continue;
    if (best.length === most && value <= (best.at(-1)?.value ?? 0)) continue;
    if (best.length === most) best.pop();
    const at = best.findIndex((other) => other.value < value);
    best.splice(at === -1 ? best.length : at, 0, { item, value });
  }
  return best.map(({ item }) => item);
}

/** One row for each mentee, who gets one mentor at most, and one for each mentor's seats. */
function beginModel(highs: Highs, model: Model, instance: MatchingInstance): void {
  model.options.set({ output_flag: false });
  model.changeObjectiveSense(highs.constants.objectiveSense.maximize);
  const rows = instance.mentees + instance.seats.length;
  const upper = new Float64Array(rows).fill(1);
  upper.set(instance.seats, instance.mentees);
  model.addRows({
    lower: new Float64Array(rows).fill(-highs.infinity),
    upper,
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: 0,
      starts: new Int32Array(rows + 1),
      indices: new Int32Array(0),
      values: new Float64Array(0),
    },
  });
}

function addPairs(
  highs: Highs,
  model: Model,
  instance: MatchingInstance,
  pairs: readonly Pair[],
): void {
  const { length } = pairs;
  model.addCols({
    cost: Float64Array.from(
      pairs,
      ({ mentee, mentor }) => fitOf(instance, mentee, mentor) / wholeFit,
    ),
    lower: new Float64Array(length),
    upper: new Float64Array(length).fill(highs.infinity),
    matrix: {
      format: 'csc',
      numRows: instance.mentees + instance.seats.length,
      numCols: length,
      starts: Int32Array.from({ length: length + 1 }, (_, column) => column * 2),
      indices: Int32Array.from(
        pairs.flatMap(({ mentee, mentor }) => [mentee, instance.mentees + mentor]),
      ),
      values: new Float64Array(length * 2).fill(1),
    },
  });
}

/** The pairs that would gain by the prices of the rows: fit − price of the mentee − of the seat. */
function findGaining(
  instance: MatchingInstance,
  prices: ArrayLike<number>,
  pairs: readonly Pair[],
): Pair[] {
  const mentors = instance.seats.length;
  const has = new Set(pairs.map(({ mentee, mentor }) => mentee * mentors + mentor));
  const all = Array.from(instance.seats.keys());
  return Array.from({ length: instance.mentees }, (_, mentee) => {
    const price = Math.abs(prices[mentee] ?? 0) + worthAdding;
    return bestOf(all, addedAtOnce, (mentor) => {
      const fit = fitOf(instance, mentee, mentor);
      if (fit === apart) return -1;
      const gain = fit / wholeFit - price - Math.abs(prices[instance.mentees + mentor] ?? 0);
      return gain > 0 && !has.has(mentee * mentors + mentor) ? gain : -1;
    }).map((mentor) => ({ mentee, mentor }));
  }).flat();
}

function readPairing(
  instance: MatchingInstance,
  pairs: readonly Pair[],
  values: ArrayLike<number>,
): Pairing {
  const pairing = new Int32Array(instance.mentees).fill(nobody);
  pairs.forEach(({ mentee, mentor }, column) => {
    if ((values[column] ?? 0) > 0.5) pairing[mentee] = mentor;
  });
  return pairing;
}
