import type { Transaction } from '../database/database.ts';
import type { EventType } from './event.ts';
import type { JobType } from './job-type.ts';

/** Whose work it is: the organisation and, where a person does it, who. */
export interface Scope {
  readonly tenantId: string;
  readonly actorId: string | null;
}

/** How a piece of work is done. */
export interface WorkOptions {
  /** See `withTransaction`. */
  readonly keepsPlans?: boolean;
}

/** One transaction and what belongs to it: what an operation is given to do its work with. */
export interface Work extends Scope {
  readonly db: Transaction;
  /** The same instant throughout the transaction. */
  readonly now: Date;
  /** Tells the event's subscribers, if and when the transaction commits. */
  publish<Payload>(type: EventType<Payload>, payload: Payload): Promise<void>;
  /** Queues a job, if and when the transaction commits. */
  enqueue<Payload extends object>(
    type: JobType<Payload>,
    payload: Payload,
    options?: { startAfter?: Date },
  ): Promise<void>;
  /** The same transaction with this person as the one who does it; null: nobody is named. */
  actingAs(personId: string | null): Work;
}

/** Opens a transaction for a piece of work; nothing else opens one above the database. */
export type InTransaction = <Result>(
  scope: Scope,
  work: (work: Work) => Promise<Result>,
  options?: WorkOptions,
) => Promise<Result>;
