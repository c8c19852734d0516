import { percentile } from '../support/percentile.ts';
import { readCpuSeconds } from '../support/cpu-seconds.ts';

/** How many people are on their way at the same time. */
const atOnce = 8;

export interface Measured {
  readonly launches: number;
  readonly applicationCpuSeconds: number;
  readonly databaseCpuSeconds: number;
  readonly medianMilliseconds: number;
}

/**
 * Has people come in, eight at a time, and reads the processors' clocks before and after.
 * @param pids of the application and of PostgreSQL
 * @param comeIn one whole launch of the subject
 */
export async function measureLaunches(
  pids: { readonly application: number; readonly database: number },
  subjects: readonly string[],
  comeIn: (subject: string) => Promise<unknown>,
): Promise<Measured> {
  const milliseconds: number[] = [];
  const before = await readBoth(pids);
  await eachAtOnce(subjects, async (subject) => {
    const began = performance.now();
    await comeIn(subject);
    milliseconds.push(performance.now() - began);
  });
  const after = await readBoth(pids);
  return {
    launches: subjects.length,
    applicationCpuSeconds: after.application - before.application,
    databaseCpuSeconds: after.database - before.database,
    medianMilliseconds: percentile(milliseconds, 0.5),
  };
}

/** Handles all of them, at most eight at the same time. */
export async function eachAtOnce(
  subjects: readonly string[],
  handle: (subject: string) => Promise<unknown>,
): Promise<void> {
  const left = subjects.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const subject of left) await handle(subject);
    }),
  );
}

async function readBoth(pids: {
  application: number;
  database: number;
}): Promise<{ application: number; database: number }> {
  const [application, database] = await Promise.all([
    readCpuSeconds(pids.application),
    readCpuSeconds(pids.database),
  ]);
  return { application, database };
}
