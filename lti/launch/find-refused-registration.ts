import type { LtiRegistration } from '../lti-storage.ts';
import { LaunchRejected } from './launch-rejected.ts';
import type { FormFields, LtiToolOptions } from './lti-tool-options.ts';
import { readLogin } from './read-login.ts';
import { readState } from './state/check-state.ts';

/**
 * Finds the registration that a refused login or launch was for (Security Framework 5.1.1), so that
 * the application can show its administrator what went wrong. Nothing of a token is read: a launch
 * is known by its state, a login by what the platform said of itself, which proves nothing. Throws
 * nothing of its own.
 *
 * @param fields what was refused: the query or form of a login, or the form of a launch
 * @param options of the tool, one object for its lifetime
 * @returns null where it cannot be told, or more than one would fit
 */
export async function findRefusedRegistration(
  fields: FormFields,
  options: LtiToolOptions,
): Promise<LtiRegistration | null> {
  try {
    if ('state' in fields) {
      const { login } = readState({ form: fields, headers: {} }, options);
      if (login.isOneOfSeveral) return null;
      return await options.storage.findRegistration(login.registrationId);
    }
    const { issuer, clientId, deploymentId } = readLogin(fields, options.launchUrl);
    const found = await options.storage.findRegistrations(issuer, clientId);
    const [match, ...others] = found.filter(
      ({ deployments }) =>
        found.length === 1 || deployments.some((known) => known.deploymentId === deploymentId),
    );
    return others.length === 0 ? (match ?? null) : null;
  } catch (error) {
    if (!(error instanceof LaunchRejected)) throw error;
    return null;
  }
}
