import type { LtiRegistration } from '../lti-storage.ts';
import type { Claims } from './claims/claim-values.ts';
import type { LoginState } from './state/state-token.ts';

/** What the claim checks look at: a token whose signature is good, and what it must match. */
export interface LaunchEvidence {
  readonly claims: Claims;
  readonly registration: LtiRegistration;
  readonly login: LoginState;
  /** Seconds since 1970. */
  readonly now: number;
  /** Seconds by which clocks may differ. */
  readonly leeway: number;
}
