import type {
  Audience,
  ProgrammeFormat,
  ProgrammeResource,
  ProgrammeRules,
  ProgrammeState,
  ProgrammeTemplate,
} from '../../../contract/index.ts';

/** A programme, as the operations of other modules ask for it. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly mission: string;
  /** The organisation's own words for those who take part, beside the product's guide. */
  readonly guide: string;
  readonly format: ProgrammeFormat;
  readonly template: ProgrammeTemplate | null;
  readonly state: ProgrammeState;
  /** Mentoring outside any programme, which the organisation allows. */
  readonly isInformal: boolean;
  readonly sponsor: { readonly name: string; readonly message: string };
  /** What the programme calls its roles; null: mentor, mentee. */
  readonly roleNames: { readonly mentor: string | null; readonly mentee: string | null };
  /** ISO 8601 dates in the organisation's time zone. */
  readonly opensOn: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly visibility: 'audience' | 'invited';
  readonly audience: Audience;
  readonly resources: readonly ProgrammeResource[];
  /** Counts from 1; what began under an earlier version keeps it (`getProgrammeAt`). */
  readonly rulesVersion: number;
  readonly rules: ProgrammeRules;
  readonly updatedAt: Date;
}
