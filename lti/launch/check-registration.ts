import type { LtiRegistration } from '../lti-storage.ts';
import { LaunchRejected } from './launch-rejected.ts';
import type { LtiToolOptions } from './lti-tool-options.ts';
import type { CheckedState } from './state/check-state.ts';

/**
 * Finds the registration for which the login was begun.
 *
 * @throws LaunchRejected registration-unknown when it is gone since
 */
export async function checkRegistration(
  state: CheckedState,
  options: LtiToolOptions,
): Promise<LtiRegistration> {
  const registration = await options.storage.findRegistration(state.login.registrationId);
  if (registration === null) {
    throw new LaunchRejected('registration-unknown', 'the registration of the login is gone');
  }
  return registration;
}
