import type { LtiPerson } from '../lti-launch.ts';
import { readText, readWebUrl, type Claims } from './claim-values.ts';

/** What the platform shares about the person (OpenID Connect Core 5.1; Core 5.3.6). */
export function readPerson(claims: Claims): LtiPerson {
  return {
    name: readText(claims.name),
    givenName: readText(claims.given_name),
    familyName: readText(claims.family_name),
    email: readText(claims.email),
    locale: readText(claims.locale),
    picture: readWebUrl(claims.picture),
  };
}
