/**
 * A final score (AGS 2.0 3.4). It is always sent as FullyGraded with its maximum: anything less
 * erases the stored grade on some platforms.
 */
export interface Score {
  /** `sub` of the person on this platform. */
  readonly userId: string;
  /** 0 or more; more than the maximum is extra credit. */
  readonly scoreGiven: number;
  /** Greater than 0; the platform scales it to the line item's own. */
  readonly scoreMaximum: number;
  /** From `nextScoreTimestamp`. */
  readonly timestamp: Date;
  /** `Completed` when left out. */
  readonly activityProgress?: 'Initialized' | 'Started' | 'InProgress' | 'Submitted' | 'Completed';
  /** Send it again each time: a score without one clears it. */
  readonly comment?: string;
}

/** What became of a score. */
export type ScoreOutcome =
  | { readonly outcome: 'delivered' }
  /** The platform keeps no grade for this person (a teacher, or not enrolled): no fault of ours. */
  | { readonly outcome: 'not-gradable'; readonly detail: string }
  /** The platform has a score as late as this one: send again with `retryTimestamp`. */
  | { readonly outcome: 'conflict-retry'; readonly retryTimestamp: Date }
  /** The line item is gone. */
  | { readonly outcome: 'line-item-gone' }
  | { readonly outcome: 'forbidden'; readonly detail: string }
  /** Refused, also with a fresh token. */
  | { readonly outcome: 'unauthorized'; readonly detail: string }
  | { readonly outcome: 'rate-limited'; readonly retryAfterSeconds: number | null }
  /** Nothing can be said about whether it arrived: send again later. */
  | { readonly outcome: 'unavailable'; readonly detail: string };

/** The platform's own view of one person's grade (AGS 2.0 3.3). */
export interface Result {
  readonly id: string | null;
  readonly userId: string;
  readonly resultScore: number | null;
  readonly resultMaximum: number | null;
  readonly comment: string | null;
}
