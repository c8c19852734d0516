import type { Benchmark } from '../support/benchmark.ts';
import { readCpuSeconds } from '../support/cpu-seconds.ts';
import { startBenchProduct } from '../support/start-bench-product.ts';
import {
  addIntakes,
  addMentors,
  addPeople,
  addSessions,
  findProgramme,
  vacuum,
} from '../find-mentor/fill-organisation.ts';
import { prepareCohort } from './prepare-cohort.ts';

const menteeCount = 3000;
const mentorCount = 1200;
/** Seconds from asking for pairs until both proposals are there. */
const limitSeconds = 5;
const runs = 3;
const lookEveryMilliseconds = 100;

interface Pairing {
  readonly method: string;
  readonly pairs: number;
  readonly unmatched: number;
  readonly totalFit: number;
  readonly firstChoices: number;
  readonly blockingPairs: number;
}

interface Cohort {
  readonly id: string;
  readonly version: number;
  readonly mentees: number;
  readonly mentors: number;
  readonly matching: { readonly state: string };
  readonly pairings: readonly Pairing[];
}

/** Calls the product as somebody who is signed in. @throws Error with what it answered */
async function call(
  url: string,
  token: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Cohort> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!response.ok)
    throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as Cohort;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * How long it takes from an owner's asking until both proposals for a cohort are there to compare:
 * reading everybody, measuring 3.6 million pairs, deferred acceptance, HiGHS, and writing them down.
 */
export const bench: Benchmark = async (context) => {
  const product = await startBenchProduct(context);
  const { url, databaseUrl, tenantId, pid } = product;
  const programmeId = await findProgramme(databaseUrl, tenantId);
  const organisation = { url: databaseUrl, tenantId, programmeId };
  context.say(`${menteeCount} mentees, ${mentorCount} mentors`);
  await addPeople(organisation, 1, 10_000);
  const [owner] = await addSessions(organisation, [9999]);
  const token = owner?.token ?? '';
  // The first reading gives the organisation the product's list of topics.
  await fetch(`${url}/api/topics?language=en`, { headers: { authorization: `Bearer ${token}` } });
  await addIntakes(
    organisation,
    Array.from({ length: menteeCount }, (_, place) => 5001 + place),
  );
  await addMentors(organisation, 1, mentorCount);
  await prepareCohort(organisation);
  await vacuum(databaseUrl);
  const begun = await call(url, token, 'POST', `/api/programmes/${programmeId}/cohorts`, {
    name: 'Everybody',
  });
  let cohort = begun;
  const seconds: number[] = [];
  const cpu: number[] = [];
  for (let run = 0; run < runs; run++) {
    const before = await readCpuSeconds(pid, context.postgresql.pid);
    const from = performance.now();
    await call(url, token, 'POST', `/api/cohorts/${begun.id}/matchings`, {
      basedOn: cohort.version,
    });
    do {
      await new Promise((resolve) => setTimeout(resolve, lookEveryMilliseconds));
      cohort = await call(url, token, 'GET', `/api/cohorts/${begun.id}`);
    } while (['queued', 'running'].includes(cohort.matching.state));
    seconds.push(round((performance.now() - from) / 1000));
    cpu.push(round((await readCpuSeconds(pid, context.postgresql.pid)) - before));
    context.say(`${seconds.at(-1)} s, processor ${cpu.at(-1)} s`);
  }
  const [stable, greatest] = ['stable', 'greatest_fit'].map((method) =>
    cohort.pairings.find((pairing) => pairing.method === method),
  );
  if (!stable || !greatest) throw new Error(`The matching ended as ${cohort.matching.state}.`);
  const figuresOf = ({ method: _method, ...figures }: Pairing) => ({
    ...figures,
    totalFit: round(figures.totalFit),
  });
  const best = Math.min(...seconds);
  return {
    ok:
      best <= limitSeconds &&
      cohort.mentees === menteeCount &&
      stable.blockingPairs === 0 &&
      greatest.totalFit >= stable.totalFit,
    figures: {
      mentees: cohort.mentees,
      mentors: cohort.mentors,
      bestSeconds: best,
      seconds,
      cpuSeconds: cpu,
      stable: figuresOf(stable),
      greatestFit: figuresOf(greatest),
    },
    comparedWith: { secondsAtMost: limitSeconds },
  };
};
