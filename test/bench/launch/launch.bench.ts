import { systemClock } from '../../../src/server/kernel/clock.ts';
import { LtiPlatform } from '../../support/lti-platform.ts';
import type { Benchmark, BenchContext } from '../support/benchmark.ts';
import { percentile } from '../support/percentile.ts';
import { createSeededRandom } from '../support/seeded-random.ts';
import type { SeededRandom } from '../support/seeded-random.ts';
import { launchOnce } from './launch-once.ts';
import { eachAtOnce, measureLaunches } from './measure-launches.ts';
import type { Measured } from './measure-launches.ts';
import { runStatement } from './run-statement.ts';
import { startPeer } from './start-peer.ts';
import { startProduct } from './start-product.ts';
import type { Tool } from './tool.ts';

/** Launches per CPU-second, application and database together, against the peer's. */
const leastRatio = 6;
const rounds = 5;
const launchesPerRound = 400;
/** People who came in before the first round, and of each round's launches the share of new ones. */
const knownPeople = launchesPerRound;
const newShare = 0.05;
/** How often each of the known people comes in first, until either server's code has been compiled. */
const firstTimes = 4;
/** Before each window: code that has rested runs slower at first. */
const warmUp = 60;

/** What is counted: up to the redirect with the proof, and on to the session. */
const extents = ['launch', 'session'] as const;
type Extent = (typeof extents)[number];

export const bench: Benchmark = async (context) => {
  const platform = new LtiPlatform(systemClock);
  await platform.start();
  context.atEnd(() => platform.stop());
  const product = await startProduct(context, platform, context.parameters);
  const peer = await startPeer(context, platform);
  const people = createPeople();

  for (const tool of [product, peer]) {
    await alone(tool, [product, peer], async () => {
      for (let time = 0; time < firstTimes; time++) {
        await eachAtOnce(people.known, (subject) => launchOnce(tool, platform, subject));
      }
      // What autovacuum does within a minute, here at once: the planner knows the tables.
      await runStatement(tool.databaseUrl, 'vacuum analyze');
    });
  }
  const measured = { product: noWindows(), peer: noWindows() };
  for (let round = 0; round < rounds; round++) {
    const subjects = people.forRound();
    const order = [
      { tool: product, windows: measured.product },
      { tool: peer, windows: measured.peer },
    ];
    for (const { tool, windows } of round % 2 === 0 ? order : order.toReversed()) {
      await alone(tool, [product, peer], async () => {
        for (const extent of extents) {
          windows[extent].push(await measureWindow(context, tool, platform, extent, subjects));
        }
      });
    }
  }
  await expectPeople(people.count(), [product, peer]);
  return judge(measured);
};

type Windows = Record<Extent, Measured[]>;
const noWindows = (): Windows => ({ launch: [], session: [] });

interface RoundSubjects {
  readonly warmUp: readonly string[];
  readonly launch: readonly string[];
  readonly session: readonly string[];
}

/** Whom the platform sends: the same people in the same order to either tool. */
function createPeople(): {
  readonly known: readonly string[];
  forRound(): RoundSubjects;
  count(): number;
} {
  const random: SeededRandom = createSeededRandom(1);
  const known = Array.from({ length: knownPeople }, (_, at) => `person-${at}`);
  let count = knownPeople;
  const newOnes = launchesPerRound * newShare;
  /** Nobody twice: ltijs loses the one of two launches of a person that come at once. */
  const window = (): string[] =>
    random.shuffle([
      ...random.shuffle(known).slice(newOnes),
      ...Array.from({ length: newOnes }, () => `person-${count++}`),
    ]);
  return {
    known,
    forRound: () => ({
      warmUp: random.shuffle(known).slice(0, warmUp),
      launch: window(),
      session: window(),
    }),
    count: () => count,
  };
}

/** Stops every other tool meanwhile, so that what it does by the clock is not on this one's account. */
async function alone(
  tool: Tool,
  tools: readonly Tool[],
  work: () => Promise<unknown>,
): Promise<void> {
  const others = tools.filter((each) => each !== tool);
  for (const { pid } of others) process.kill(pid, 'SIGSTOP');
  try {
    await work();
  } finally {
    for (const { pid } of others) process.kill(pid, 'SIGCONT');
  }
}

async function measureWindow(
  context: BenchContext,
  tool: Tool,
  platform: LtiPlatform,
  extent: Extent,
  subjects: RoundSubjects,
): Promise<Measured> {
  const comeIn = async (subject: string): Promise<void> => {
    const { location, cookies } = await launchOnce(tool, platform, subject);
    if (extent === 'session') await tool.enter(location, cookies);
  };
  await eachAtOnce(subjects.warmUp, comeIn);
  const pids = { application: tool.pid, database: context.postgresql.pid };
  const measured = await measureLaunches(pids, subjects[extent], comeIn);
  const { application, database } = perLaunch([measured]);
  context.say(
    `${tool.name}, ${extent}: ${application} + ${database} ms of CPU a launch, median ${Math.round(measured.medianMilliseconds)} ms`,
  );
  return measured;
}

/** A tool that lost people or made two of one did not do the work. */
async function expectPeople(expected: number, tools: readonly Tool[]): Promise<void> {
  for (const tool of tools) {
    const count = await tool.countPeople();
    if (count !== expected) {
      throw new Error(`${tool.name} keeps ${count} people, ${expected} came.`);
    }
  }
}

const cpuOf = (measured: Measured): number =>
  measured.applicationCpuSeconds + measured.databaseCpuSeconds;
const rate = (measured: Measured): number => measured.launches / cpuOf(measured);
const round2 = (value: number): number => Math.round(value * 100) / 100;

/** Milliseconds of CPU for one launch. */
function perLaunch(windows: readonly Measured[]): { application: number; database: number } {
  const each = (read: (measured: Measured) => number): number =>
    round2(
      percentile(
        windows.map((measured) => (read(measured) * 1000) / measured.launches),
        0.5,
      ),
    );
  return {
    application: each((measured) => measured.applicationCpuSeconds),
    database: each((measured) => measured.databaseCpuSeconds),
  };
}

function judge(measured: { product: Windows; peer: Windows }): Awaited<ReturnType<Benchmark>> {
  const compare = (extent: Extent) => {
    const product = measured.product[extent];
    const peer = measured.peer[extent];
    const ratios = product.map((window, at) => rate(window) / rate(peer[at] ?? window));
    return {
      ratio: round2(percentile(ratios, 0.5)),
      ratios: ratios.map(round2),
      product: describe(product),
      peer: describe(peer),
    };
  };
  const describe = (windows: readonly Measured[]) => ({
    launchesPerCpuSecond: Math.round(percentile(windows.map(rate), 0.5)),
    cpuMillisecondsPerLaunch: perLaunch(windows),
  });
  const launch = compare('launch');
  const session = compare('session');
  return {
    ok: launch.ratio >= leastRatio,
    figures: {
      ratio: launch.ratio,
      launch,
      session,
      rounds,
      launchesPerRound,
      newShare,
    },
    comparedWith: { peer: 'ltijs 5.9.9 with ltijs-sequelize 2.4.4', leastRatio },
  };
}
