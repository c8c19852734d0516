/** How an instructor gets to a learner's work (Submission Review 1.0 3). */
export interface SubmissionReview {
  /** States of a learner's activity in which there is something to see; any when left out. */
  readonly reviewableStatus?: readonly string[];
  /** What the platform calls the way there. */
  readonly label?: string;
  /** The tool's target link URI when left out. */
  readonly url?: string;
  readonly custom?: Readonly<Record<string, string>>;
}
