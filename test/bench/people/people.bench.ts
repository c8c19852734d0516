import type { Benchmark } from '../support/benchmark.ts';
import { measureImport } from './measure-import.ts';
import { measureScim } from './measure-scim.ts';

const limits = {
  scimRequestsPerSecond: 25,
  scimErrors: 0,
  scimP95Milliseconds: 300,
  importSeconds: 120,
  /** Processor time of PostgreSQL a row: at the large file against the small one. */
  importGrowth: 2,
} as const;

const full = { people: 100_000, fewer: 20_000, seconds: 60 } as const;
const short = { people: 10_000, fewer: 2_000, seconds: 10 } as const;

/** `--short` tries it; `--people N` imports as many instead. */
export const bench: Benchmark = async (context) => {
  const { parameters } = context;
  const say = (text: string): void => context.say(text);
  const size = parameters.includes('--short') ? short : full;
  const asked = Number(parameters[parameters.indexOf('--people') + 1]);
  const people = parameters.includes('--people') ? asked : size.people;
  if (!Number.isInteger(people) || people < 1) throw new Error('--people takes a whole number.');

  const scim = await measureScim(context, size.seconds);
  say(`SCIM: p95 ${Math.round(scim.p95Milliseconds)} ms, ${scim.errors} errors`);
  const few = await measureImport(context, size.fewer);
  say(`${few.people} people: ${few.seconds.toFixed(1)} s`);
  const many = await measureImport(context, people);
  say(`${many.people} people: ${many.seconds.toFixed(1)} s`);

  const perRow = (measured: typeof many): number => measured.databaseCpuSeconds / measured.people;
  const importGrowth = perRow(many) / perRow(few);
  const ok =
    scim.errors <= limits.scimErrors &&
    scim.requestsPerSecond >= limits.scimRequestsPerSecond * 0.98 &&
    scim.p95Milliseconds < limits.scimP95Milliseconds &&
    many.seconds <= limits.importSeconds &&
    importGrowth <= limits.importGrowth &&
    [few, many].every(({ people: sent, found, joined }) => found === sent && joined === sent - 1);
  return {
    ok,
    figures: { scim: { ...scim }, imports: { few: { ...few }, many: { ...many } }, importGrowth },
    comparedWith: limits,
  };
};
