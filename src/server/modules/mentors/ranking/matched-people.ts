import type { Language, MeetingMode, MentoringStyle } from '../../../../contract/index.ts';

/**
 * Everything that the ranking may know of the two sides. Nothing here tells gender, age, origin,
 * health or belief, and nothing that somebody else has said about a person.
 */

/** A topic with the broader one it belongs to; null: it is at the top. */
export interface MatchedTopic {
  readonly id: string;
  readonly parentId: string | null;
}

interface MatchedPerson {
  readonly personId: string;
  /** 1..n; null: HR has not told it. */
  readonly jobLevel: number | null;
  readonly department: string | null;
  readonly division: string | null;
  /** Minutes east of Greenwich; null: not known. */
  readonly utcOffset: number | null;
}

/** Somebody who looks for a mentor: what HR tells, and what they answered to the three questions. */
export interface MatchedMentee extends MatchedPerson {
  readonly topics: readonly MatchedTopic[];
  readonly styles: readonly MentoringStyle[];
  readonly languages: readonly Language[];
  readonly meetingModes: readonly MeetingMode[];
}

/** A mentor who may be shown: what HR tells, what they offer, and how they stand. */
export interface MatchedMentor extends MatchedPerson {
  readonly registrationId: string;
  readonly topics: readonly MatchedTopic[];
  readonly styles: readonly MentoringStyle[];
  readonly languages: readonly Language[];
  readonly meetingModes: readonly MeetingMode[];
  readonly capacity: number;
  /** Seats that somebody who asks now could get. */
  readonly freeSeats: number;
  /** How often the mentor stood in a list lately; older ones count for less. */
  readonly impressions: number;
  /** Published so lately that few have seen the offer. */
  readonly isNew: boolean;
}
