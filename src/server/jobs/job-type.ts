import type { z } from 'zod';

/** How often and how far apart a failing job is tried again; the last failure stays in the queue. */
export interface RetryPolicy {
  readonly retryLimit: number;
  /** Seconds before the first retry; doubles each time, up to `retryDelayMax`. */
  readonly retryDelay: number;
  readonly retryDelayMax: number;
}

export const defaultRetries: RetryPolicy = { retryLimit: 12, retryDelay: 5, retryDelayMax: 3600 };

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
