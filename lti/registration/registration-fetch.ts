import type { LtiFetch } from '../lti-fetch.ts';

/** How a platform is called while the tool registers. */
export interface RegistrationFetch {
  readonly fetch: LtiFetch;
  /** Time for one request, in seconds; 5 when left out. */
  readonly timeoutSeconds?: number;
}
