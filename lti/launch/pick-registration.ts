import type { LtiRegistration } from '../lti-storage.ts';
import { checkIsEnabled } from './check-registration.ts';
import { LaunchRejected } from './launch-rejected.ts';

/** The registration that a login goes on with. */
interface LoginRegistration {
  readonly registration: LtiRegistration;
  /** Whether others are alike, so that the deployment in the token says which one it is. */
  readonly isOneOfSeveral: boolean;
}

/**
 * Finds the registration for a login. A platform that does not name the deployment at login gets as
 * far as its token, which does, where every registration leads to the same client and keys.
 *
 * @param deploymentId as the login names it; null where it does not
 * @throws LaunchRejected registration-unknown, registration-ambiguous or registration-disabled
 */
export function pickForLogin(
  candidates: readonly LtiRegistration[],
  deploymentId: string | null,
): LoginRegistration {
  if (candidates.some((candidate) => knows(candidate, deploymentId))) {
    return { registration: pickRegistration(candidates, deploymentId), isOneOfSeveral: false };
  }
  const enabled = candidates.filter(({ isEnabled }) => isEnabled !== false);
  const group = ofFirstConfirmed(enabled);
  const [first, ...others] = group;
  if (
    deploymentId === null &&
    first !== undefined &&
    others.length > 0 &&
    others.every((other) => isAlike(other, first))
  ) {
    return { registration: first, isOneOfSeveral: true };
  }
  const left = group.length > 0 ? group : candidates;
  return { registration: pickRegistration(left, deploymentId), isOneOfSeveral: false };
}

/**
 * Of registrations of one client that do not lead to the same platform, those that are like the one
 * whose keys a launch first proved: whoever enters another's client with other keys takes nothing from
 * them. All of them where none was proved.
 */
function ofFirstConfirmed(candidates: readonly LtiRegistration[]): readonly LtiRegistration[] {
  const [any, ...rest] = candidates;
  if (any === undefined || rest.some(({ clientId }) => clientId !== any.clientId))
    return candidates;
  const [first] = candidates
    .flatMap((candidate) =>
      candidate.confirmedAt ? [{ candidate, at: candidate.confirmedAt }] : [],
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return first ? candidates.filter((other) => isAlike(other, first.candidate)) : candidates;
}

function knows({ deployments }: LtiRegistration, deploymentId: string | null): boolean {
  return deployments.some((known) => known.deploymentId === deploymentId);
}

/** Whether a token that one registration verifies is one that the other verifies. */
export function isAlike(one: LtiRegistration, other: LtiRegistration): boolean {
  return (
    one.issuer === other.issuer &&
    one.clientId === other.clientId &&
    one.authorizationEndpoint === other.authorizationEndpoint &&
    one.jwksUri === other.jwksUri &&
    one.idTokenAlgorithm === other.idTokenAlgorithm
  );
}

/**
 * Picks the one registration that a login or launch is for. Where several share issuer and client (one central
 * registration, or self-hosted sites under one issuer) the deployment decides.
 *
 * @throws LaunchRejected registration-unknown, registration-ambiguous or registration-disabled
 */
export function pickRegistration(
  candidates: readonly LtiRegistration[],
  deploymentId: string | null,
): LtiRegistration {
  const registration = pickOne(candidates, deploymentId);
  checkIsEnabled(registration);
  return registration;
}

function pickOne(
  candidates: readonly LtiRegistration[],
  deploymentId: string | null,
): LtiRegistration {
  const [first, ...others] = candidates;
  if (first === undefined) {
    throw new LaunchRejected('registration-unknown', 'no registration of this issuer and client');
  }
  if (others.length === 0) return first;
  const knowing = candidates.filter((candidate) => knows(candidate, deploymentId));
  // One that has let the deployment in comes before one that has it waiting or switched off.
  const letting = knowing.filter(({ deployments }) =>
    deployments.some((known) => known.deploymentId === deploymentId && known.status === 'active'),
  );
  const [match, ...more] = letting.length > 0 ? letting : knowing;
  if (match !== undefined && more.length === 0) return match;
  throw new LaunchRejected(
    'registration-ambiguous',
    `${candidates.length} registrations fit and the deployment does not tell them apart`,
  );
}
