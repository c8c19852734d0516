import type { PostgresqlCluster } from './postgresql-cluster.ts';

/** Figures by name: numbers with their unit in the name (`launchesPerCpuSecond`), or groups of them. */
export interface Figures {
  readonly [name: string]: number | string | boolean | null | readonly number[] | Figures;
}

/** What a benchmark found, for the last line that it prints. */
export interface BenchResult {
  /** Whether the figures are as they have to be: it decides the exit code. */
  readonly ok: boolean;
  readonly figures: Figures;
  /** The peer or the limit that the figures are held against. */
  readonly comparedWith: Figures;
}

/** What the runner lends to a benchmark. */
export interface BenchContext {
  /** A PostgreSQL of this run's own. `TEST_DATABASE_URL` names it too, for what is in `test/support`. */
  readonly postgresql: PostgresqlCluster;
  /** Empty at first, gone at the end. */
  readonly directory: string;
  /** What was given on the command line after the name. */
  readonly parameters: readonly string[];
  /** Tells how far it is, on standard error: standard output is for the result. */
  say(text: string): void;
  /** Has something ended when the run is over, however that comes about; the last one first. */
  atEnd(end: () => Promise<unknown>): void;
}

/** The export named `bench` of `test/bench/<name>/<name>.bench.ts`. */
export type Benchmark = (context: BenchContext) => Promise<BenchResult>;
