import { CompiledQuery } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { Database, Transaction } from '../database/database.ts';
import type { Logger } from '../kernel/logger.ts';
import type { JobContext, QueueWorker } from './job.ts';
import { repeatEvery } from './repeat-every.ts';
import type { Repetition } from './repeat-every.ts';

const schema = 'pgboss';
/**
 * Seconds between looks for what has come due or what another process queued: one look at all queues
 * together. What this process queues is fetched at once.
 */
const lookSeconds = 10;
/** pg-boss's own look at each queue by itself, which there are some eighty of: only the second line. */
const pollingSeconds = 600;
/** Seconds of silence from whoever works a job after which it counts as killed and is tried again. */
const heartbeatSeconds = 60;

/** The queues of all subscribers and jobs, on pg-boss, in the same database as everything else. */
export interface Queues {
  /**
   * Queues `data` as part of the transaction.
   * @param delaySeconds counted by the clock of the database, which decides what is due
   */
  send(transaction: Transaction, queue: string, data: object, delaySeconds?: number): Promise<void>;
  /** The queues that an event feeds. */
  queuesOf(event: string): readonly string[];
  /** Fetches what was just committed to these queues. */
  wake(queues: Iterable<string>): void;
  /** Begins to work the queues. */
  work(context: JobContext): Promise<void>;
  /**
   * Works what is due, here and now, until nothing is left (tests).
   * @throws AggregateError of what failed; failed jobs wait for their retry
   */
  drain(context: JobContext): Promise<void>;
  /** Runs a clock-fed job now (tests, commands). */
  runNow(queue: string, context: JobContext): Promise<void>;
  stop(): Promise<void>;
}

/** Names no job. */
const noJob = '00000000-0000-0000-0000-000000000000';

/**
 * Creates the queues that are missing and brings the others' retries up to date. Each is then looked
 * up once: pg-boss keeps what it found, and on the embedded store looking it up inside the first
 * transaction that sends to it would wait for ever.
 */
async function createQueues(boss: PgBoss, workers: readonly QueueWorker[]): Promise<void> {
  const existing = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  for (const { queue, retries } of workers) {
    const known = existing.get(queue);
    const isCurrent =
      known?.retryLimit === retries.retryLimit &&
      known.retryDelay === retries.retryDelay &&
      known.retryDelayMax === retries.retryDelayMax &&
      known.heartbeatSeconds === heartbeatSeconds;
    if (isCurrent) continue;
    const options = { ...retries, retryBackoff: true, heartbeatSeconds };
    if (known) await boss.updateQueue(queue, options);
    else await boss.createQueue(queue, options);
    await boss.findJobs(queue, { id: noJob });
  }
}

/**
 * Has the jobs tried again that a killed process left half done. Only the embedded store's process
 * knows at its start that nobody is at work on them; elsewhere the heartbeat tells.
 */
async function resumeInterrupted(boss: PgBoss, database: Database): Promise<void> {
  const { rows } = await database.store.executeAsOwner(
    `select name, array_agg(id::text) as ids from ${schema}.job where state = 'active' group by name`,
  );
  for (const { name, ids } of rows as { name: string; ids: string[] }[]) {
    await boss.fail(name, ids, { message: 'The process that worked it was ended.' });
  }
}

/** @returns the queues that have something to fetch now */
async function listDue(database: Database): Promise<string[]> {
  const { rows } = await database.store.executeAsOwner(
    `select distinct name from ${schema}.job
     where state < 'active' and not blocked and start_after <= ${schema}.job_now()`,
  );
  return rows.map(({ name }) => String(name));
}

/** Starts pg-boss with every queue there is. */
export async function startQueues(
  database: Database,
  workers: readonly QueueWorker[],
  logger: Logger,
): Promise<Queues> {
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) => database.store.executeAsOwner(text, values),
    },
    ...(database.store.kind === 'embedded' ? { backend: 'pglite' as const } : {}),
    schema,
  });
  boss.on('error', (error) => logger.error({ err: error }, 'job queue'));
  await boss.start();
  await createQueues(boss, workers);
  if (database.store.kind === 'embedded') await resumeInterrupted(boss, database);
  await database.store.executeAsOwner(
    `grant usage on schema ${schema} to mentorklik_app;
     grant select, insert on all tables in schema ${schema} to mentorklik_app;
     grant execute on all functions in schema ${schema} to mentorklik_app`,
  );
  const workerIds = new Map<string, string>();
  const wake = (queues: Iterable<string>): void => {
    for (const queue of queues) {
      const id = workerIds.get(queue);
      if (id !== undefined) boss.notifyWorker(id);
    }
  };
  let looks: Repetition | null = null;
  const byQueue = new Map(workers.map((worker) => [worker.queue, worker]));

  return {
    async send(transaction, queue, data, delaySeconds = 0) {
      const db = {
        executeSql: async (text: string, values: unknown[] = []) => {
          const result = await transaction.executeQuery(CompiledQuery.raw(text, values));
          return { rows: result.rows };
        },
      };
      await boss.send(queue, data, {
        db,
        ...(delaySeconds > 0 ? { startAfter: delaySeconds } : {}),
      });
    },
    queuesOf: (event) =>
      workers.filter((worker) => worker.event === event).map((worker) => worker.queue),
    wake,
    async work(context) {
      for (const worker of workers) {
        const id = await boss.work(
          worker.queue,
          { pollingIntervalSeconds: pollingSeconds, batchSize: 1 },
          async ([job]) => {
            // Where there was one job there may be more.
            wake([worker.queue]);
            try {
              await worker.handle(context, job?.data);
            } catch (error) {
              logger.warn({ err: error, queue: worker.queue, job: job?.id }, 'job failed');
              throw error;
            }
          },
        );
        workerIds.set(worker.queue, id);
        if (worker.cron !== null) await boss.schedule(worker.queue, worker.cron);
      }
      looks = repeatEvery(lookSeconds, logger, async () => wake(await listDue(database)));
    },
    async drain(context) {
      const failures: unknown[] = [];
      for (let isBusy = true; isBusy;) {
        isBusy = false;
        for (const worker of workers) {
          for (const job of await boss.fetch(worker.queue, { batchSize: 50 })) {
            isBusy = true;
            try {
              await worker.handle(context, job.data);
              await boss.complete(worker.queue, job.id);
            } catch (error) {
              failures.push(error);
              await boss.fail(worker.queue, job.id, { message: String(error) });
            }
          }
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, 'Jobs failed.');
    },
    async runNow(queue, context) {
      const worker = byQueue.get(queue);
      if (!worker) throw new Error(`There is no queue ${queue}.`);
      await worker.handle(context, {});
    },
    async stop() {
      await looks?.stop();
      await boss.stop({ graceful: true, timeout: 5000, close: false });
    },
  };
}
