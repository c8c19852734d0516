import type { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import type { DomainEvent, EventType } from './event.ts';
import type { InTransaction } from './work.ts';

/** What a handler is given. It opens its own transactions, and none around a call to the network. */
export interface JobContext {
  readonly inTransaction: InTransaction;
  /** The organisations there are, for work that goes round all of them. */
  readonly listTenants: () => Promise<readonly string[]>;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** How often and how far apart a failing job is tried again; the last failure stays in the queue. */
export interface RetryPolicy {
  readonly retryLimit: number;
  /** Seconds before the first retry; doubles each time, up to `retryDelayMax`. */
  readonly retryDelay: number;
  readonly retryDelayMax: number;
}

const defaultRetries: RetryPolicy = { retryLimit: 12, retryDelay: 5, retryDelayMax: 3600 };

/** A kind of job: its name is its queue's. */
export interface JobType<Payload extends object> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  readonly retries: RetryPolicy;
}

/** Declares a job apart from its handler, so that whoever queues it needs not see who does it. */
export function defineJob<Payload extends object>(
  name: string,
  payload: z.ZodType<Payload>,
  retries: RetryPolicy = defaultRetries,
): JobType<Payload> {
  return { name, payload, retries };
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
