import type { SubmissionReview } from './submission-review.ts';

/** A column of the gradebook, before it has a URL (AGS 2.0 3.2). */
export interface NewLineItem {
  readonly label: string;
  /** Greater than 0. */
  readonly scoreMaximum: number;
  /** The tool's own id of what is graded. */
  readonly resourceId?: string;
  readonly tag?: string;
  readonly resourceLinkId?: string;
  readonly startDateTime?: Date;
  readonly endDateTime?: Date;
  readonly submissionReview?: SubmissionReview;
}

/** A column of the gradebook. */
export interface LineItem {
  /** Its URL, which may have a query. */
  readonly id: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly resourceId: string | null;
  readonly tag: string | null;
  readonly resourceLinkId: string | null;
}

/** Which line items are wanted (AGS 2.0 3.2). */
export interface LineItemFilter {
  readonly resourceId?: string;
  readonly tag?: string;
  readonly resourceLinkId?: string;
  /** Items per page; the platform's own number when left out. */
  readonly limit?: number;
}
