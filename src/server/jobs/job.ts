import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { DomainEvent, EventType } from './event.ts';
import { defaultRetries } from './job-type.ts';
import type { JobType, RetryPolicy } from './job-type.ts';
import type { InTransaction } from './work.ts';

/** What a handler is given. It opens its own transactions, and none around a call to the network. */
export interface JobContext {
  readonly inTransaction: InTransaction;
  /** The organisations there are, for work that goes round all of them. */
  readonly listTenants: () => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** A queue and what works it. Handlers may run twice for one job: each is made repeatable. */
export interface QueueWorker {
  readonly queue: string;
  readonly retries: RetryPolicy;
  /** The event that feeds the queue; null for a queue that is fed by `enqueue` or by the clock. */
  readonly event: string | null;
  /** When the clock feeds it: cron expression in UTC. */
  readonly cron: string | null;
  handle(context: JobContext, data: unknown): Promise<void>;
}

/** Does a job. */
export function handleJob<Payload extends object>(
  type: JobType<Payload>,
  handle: (context: JobContext, payload: Payload) => Promise<void>,
): QueueWorker {
  return {
    queue: type.name,
    retries: type.retries,
    event: null,
    cron: null,
    handle: (context, data) => handle(context, type.payload.parse(data)),
  };
}

/**
 * Subscribes to an event, with a queue and retries of its own, so that one subscriber that fails
 * holds up no other.
 * @param name effect-when-event, the queue's name
 */
export function subscribe<Payload>(
  name: string,
  event: EventType<Payload>,
  handle: (context: JobContext, event: DomainEvent<Payload>) => Promise<void>,
  retries: RetryPolicy = defaultRetries,
): QueueWorker {
  return {
    queue: name,
    retries,
    event: event.name,
    cron: null,
    handle: (context, data) => {
      const envelope = data as DomainEvent<unknown>;
      return handle(context, { ...envelope, payload: event.payload.parse(envelope.payload) });
    },
  };
}

/**
 * Runs by the clock, on one replica at a time.
 * @param cron five fields, in UTC
 */
export function everySoOften(
  name: string,
  cron: string,
  handle: (context: JobContext) => Promise<void>,
): QueueWorker {
  return {
    queue: name,
    retries: defaultRetries,
    event: null,
    cron,
    handle: (context) => handle(context),
  };
}
