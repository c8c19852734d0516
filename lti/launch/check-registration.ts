import type { LtiRegistration } from '../lti-storage.ts';
import { LaunchRejected } from './launch-rejected.ts';
import type { LtiToolOptions } from './lti-tool-options.ts';
import type { CheckedState } from './state/check-state.ts';

/**
 * Finds the registration for which the login was begun.
 *
 * @throws LaunchRejected registration-unknown when it is gone since, registration-disabled when it
 *   was switched off
 */
export async function checkRegistration(
  state: CheckedState,
  options: LtiToolOptions,
): Promise<LtiRegistration> {
  const registration = await options.storage.findRegistration(state.login.registrationId);
  if (registration === null) {
    throw new LaunchRejected('registration-unknown', 'the registration of the login is gone');
  }
  checkIsEnabled(registration);
  return registration;
}

/** @throws LaunchRejected registration-disabled */
export function checkIsEnabled({ id, isEnabled }: LtiRegistration): void {
  if (isEnabled !== false) return;
  throw new LaunchRejected('registration-disabled', `registration ${id} is switched off`);
}
