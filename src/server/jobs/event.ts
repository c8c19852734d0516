import type { z } from 'zod';

/** A kind of thing that happened, in the past tense, with the shape of what is told about it. */
export interface EventType<Payload> {
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
}

/** One thing that happened. Its id names it everywhere: a subscriber derives its own ids from it. */
export interface DomainEvent<Payload> {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  /** ISO 8601. */
  readonly occurredAt: string;
  /** The person who did it; null for the product itself. */
  readonly actorId: string | null;
  readonly payload: Payload;
}

/** Declares an event: ids and facts only, never words that a pair wrote. */
export function defineEvent<Payload>(
  name: string,
  payload: z.ZodType<Payload>,
): EventType<Payload> {
  return { name, payload };
}
