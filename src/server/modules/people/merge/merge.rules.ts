import type { PersonSource, ToldPart } from '../../../../contract/index.ts';
import { toldParts } from '../../../../contract/index.ts';
import type { Known } from './understand.ts';

/** What is known of a person from one source. */
export interface Saying {
  readonly source: PersonSource;
  /** Which one of its kind: the registration of a launch or a roster; empty where there is but one. */
  readonly provider: string;
  readonly known: Known;
  readonly saidAt: Date;
}

/** Whose word goes before whose. */
export interface SourceOrder {
  /** Strongest first. */
  readonly sources: readonly PersonSource[];
  /** Where it differs for one part. */
  readonly byPart: Readonly<Partial<Record<ToldPart, readonly PersonSource[]>>>;
}

export interface MergedSayings {
  readonly known: Known;
  /** Whose word each part is. */
  readonly saidBy: Readonly<Partial<Record<ToldPart, PersonSource>>>;
}

function strengthOf(source: PersonSource, part: ToldPart, order: SourceOrder): number {
  const sources = order.byPart[part] ?? order.sources;
  const place = sources.indexOf(source);
  return place < 0 ? sources.length : place;
}

/** Negative where `a` goes before `b`; never 0 for two sayings that are kept apart. */
function compareSayings(a: Saying, b: Saying, part: ToldPart, order: SourceOrder): number {
  return (
    strengthOf(a.source, part, order) - strengthOf(b.source, part, order) ||
    b.saidAt.getTime() - a.saidAt.getTime() ||
    (a.source + a.provider < b.source + b.provider ? -1 : 1)
  );
}

/** @returns those who say anything about a part, the one whose word counts first */
export function rankSayings(
  sayings: readonly Saying[],
  part: ToldPart,
  order: SourceOrder,
): Saying[] {
  return sayings
    .filter((saying) => saying.known[part] !== undefined)
    .toSorted((a, b) => compareSayings(a, b, part, order));
}

/**
 * Makes one of what several sources say: each part is the word of the strongest source that says
 * anything about it, so that a weaker one only fills what no stronger one has said. Of two of the same
 * kind the later counts.
 */
export function mergeSayings(sayings: readonly Saying[], order: SourceOrder): MergedSayings {
  const known: Record<string, unknown> = {};
  const saidBy: Partial<Record<ToldPart, PersonSource>> = {};
  for (const part of toldParts) {
    const [strongest] = rankSayings(sayings, part, order);
    if (!strongest) continue;
    known[part] = strongest.known[part];
    saidBy[part] = strongest.source;
  }
  return { known, saidBy };
}
