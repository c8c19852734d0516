import { mentoringStyles } from '../../../src/contract/index.ts';
import type { Benchmark } from '../support/benchmark.ts';
import { readCpuSeconds } from '../support/cpu-seconds.ts';
import { percentile } from '../support/percentile.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import { startBenchProduct } from '../support/start-bench-product.ts';
import {
  addIntakes,
  addMentors,
  addPeople,
  addSessions,
  findProgramme,
  vacuum,
} from './fill-organisation.ts';
import type { Organisation, Seeker } from './fill-organisation.ts';

/** Milliseconds within which 95 % of the calls answer with 10,000 mentors. */
const limitMilliseconds = 50;
/** How much longer they may take with 100,000 mentors. */
const mostGrowth = 3;
const seekers = 150;
const callsOfEach = 300;
const warmUpCalls = 60;

type Search = (random: SeededRandom, topics: readonly string[]) => string;

/** What people ask for: the first page as it is, and filters of each kind. */
const searches: Readonly<Record<string, Search>> = {
  recommendations: () => '',
  words: (random) => `search=word${random.below(4000)}`,
  name: (random) => `search=given${random.below(997)}`,
  topicAndLanguage: (random, topics) => `topic=${random.pick(topics)}&language=nl`,
  departmentAndMode: (random) =>
    `department=${encodeURIComponent(`Department ${random.below(40)}`)}&mode=in_person`,
  styleAndCountry: (random) => `style=${random.pick(mentoringStyles)}&country=DE&onlyFree=false`,
};

interface Call {
  readonly name: string;
  readonly milliseconds: number;
}

interface Measured {
  readonly calls: readonly Call[];
  readonly emptyShare: number;
  /** Of the product and PostgreSQL together, on average of a call: other work on the machine adds none. */
  readonly cpuMilliseconds: number;
}

async function callOnce(url: string, organisation: Organisation, seeker: Seeker, query: string) {
  const path = `${url}/api/programmes/${organisation.programmeId}/mentors?${query}`;
  const begun = performance.now();
  const response = await fetch(path, { headers: { authorization: `Bearer ${seeker.token}` } });
  const body = (await response.json()) as { rows?: readonly { explanation: unknown }[] };
  const milliseconds = performance.now() - begun;
  if (!response.ok || !body.rows) throw new Error(`${path} answered ${response.status}`);
  return { milliseconds, rows: body.rows.length };
}

/** The first reading gives the organisation the product's list. */
async function readTopics(url: string, people: readonly Seeker[]): Promise<string[]> {
  const response = await fetch(`${url}/api/topics?language=en`, {
    headers: { authorization: `Bearer ${people[0]?.token ?? ''}` },
  });
  const { topics } = (await response.json()) as { topics: { id: string }[] };
  return topics.map(({ id }) => id);
}

/** One caller after another, each time somebody else and something else. */
async function measure(
  url: string,
  organisation: Organisation,
  people: readonly Seeker[],
  topics: readonly string[],
  seed: number,
  readCpu: () => Promise<number>,
): Promise<Measured> {
  const random = createSeededRandom(seed);
  const names = Object.keys(searches);
  const calls: Call[] = [];
  let empty = 0;
  let cpuBefore = 0;
  const total = names.length * callsOfEach;
  for (let call = -warmUpCalls; call < total; call++) {
    if (call === 0) cpuBefore = await readCpu();
    const name = names[Math.abs(call) % names.length] ?? '';
    const query = searches[name]?.(random, topics) ?? '';
    const { milliseconds, rows } = await callOnce(url, organisation, random.pick(people), query);
    if (call < 0) continue;
    calls.push({ name, milliseconds });
    if (rows === 0) empty += 1;
  }
  const cpuMilliseconds = (((await readCpu()) - cpuBefore) / total) * 1000;
  return { calls, emptyShare: empty / total, cpuMilliseconds };
}

const round = (value: number): number => Math.round(value * 10) / 10;

function summarise(calls: readonly Call[]): Record<string, number> {
  const of = (name: string | null): number =>
    round(
      percentile(
        calls.filter((call) => name === null || call.name === name).map((c) => c.milliseconds),
        0.95,
      ),
    );
  return {
    p95: of(null),
    ...Object.fromEntries(Object.keys(searches).map((name) => [name, of(name)])),
  };
}

/**
 * How long a page of explained recommendations and a filtered search take, from the request to the
 * last byte of the answer, with the product and PostgreSQL on this machine.
 */
export const bench: Benchmark = async (context) => {
  const product = await startBenchProduct(context);
  const { url, databaseUrl, tenantId } = product;
  const programmeId = await findProgramme(databaseUrl, tenantId);
  const organisation = { url: databaseUrl, tenantId, programmeId };
  const readCpu = (): Promise<number> => readCpuSeconds(product.pid, context.postgresql.pid);
  context.say('100,000 people');
  await addPeople(organisation, 1, 100_000);
  // No mentors, spread over levels, departments and countries.
  const numbers = Array.from({ length: seekers }, (_, index) => 90_001 + index * 61);
  const people = await addSessions(organisation, numbers);
  const topics = await readTopics(url, people);
  await addIntakes(organisation, numbers);
  context.say('10,000 mentors');
  await addMentors(organisation, 1, 10_000);
  await vacuum(databaseUrl);
  const small = await measure(url, organisation, people, topics, 1, readCpu);
  context.say('100,000 mentors, 200,000 people');
  await addPeople(organisation, 100_001, 200_000);
  await addMentors(organisation, 10_001, 90_000);
  await addMentors(organisation, 100_001, 110_000);
  await vacuum(databaseUrl);
  const large = await measure(url, organisation, people, topics, 2, readCpu);
  const milliseconds = {
    mentors10000: summarise(small.calls),
    mentors100000: summarise(large.calls),
  };
  const growth = round(
    (milliseconds.mentors100000.p95 ?? 0) / (milliseconds.mentors10000.p95 ?? 1),
  );
  return {
    ok: (milliseconds.mentors10000.p95 ?? Infinity) <= limitMilliseconds && growth <= mostGrowth,
    figures: {
      callsOfEach,
      p95Milliseconds: milliseconds,
      growthOfP95: growth,
      cpuMillisecondsOfCall: {
        mentors10000: round(small.cpuMilliseconds),
        mentors100000: round(large.cpuMilliseconds),
      },
      emptyShare: { mentors10000: round(small.emptyShare), mentors100000: round(large.emptyShare) },
    },
    comparedWith: { p95MillisecondsAtMost: limitMilliseconds, growthAtMost: mostGrowth },
  };
};
