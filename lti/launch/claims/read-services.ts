import { claimNames } from '../claim-names.ts';
import type { LtiGradeEndpoint, LtiRosterEndpoint } from '../lti-launch.ts';
import { isObject, readObject, readTexts, readWebUrl, type Claims } from './claim-values.ts';

/** Where grades go (AGS 2.0 3.1); null when the platform takes none. */
export function readGradeEndpoint(claims: Claims): LtiGradeEndpoint | null {
  const endpoint = claims[claimNames.gradeEndpoint];
  if (!isObject(endpoint)) return null;
  return {
    scopes: readTexts(endpoint.scope),
    lineItemsUrl: readWebUrl(endpoint.lineitems),
    lineItemUrl: readWebUrl(endpoint.lineitem),
  };
}

/** Where members are listed (NRPS 2.0 3.6.1.1); null when they are not. */
export function readRosterEndpoint(claims: Claims): LtiRosterEndpoint | null {
  const endpoint = readObject(claims[claimNames.rosterEndpoint]);
  const membershipsUrl = readWebUrl(endpoint.context_memberships_url);
  if (membershipsUrl === null) return null;
  return { membershipsUrl, serviceVersions: readTexts(endpoint.service_versions) };
}
