import type { LtiRegistration } from '../../lti-storage.ts';
import { claimNames } from '../claim-names.ts';
import type { LtiMigration } from '../lti-launch.ts';
import { isObject, readId, readText, type Claims } from './claim-values.ts';

/** Identifiers under LTI 1.1 (Migration Guide 1.0), with the text that their signature is over. */
export function readMigration(claims: Claims, registration: LtiRegistration): LtiMigration | null {
  const migration = claims[claimNames.migration];
  if (!isObject(migration)) return null;
  const consumerKey = readText(migration.oauth_consumer_key);
  const signedParts = [
    consumerKey,
    readId(claims[claimNames.deploymentId]),
    registration.issuer,
    registration.clientId,
    claims.exp,
    claims.nonce,
  ];
  return {
    oauthConsumerKey: consumerKey,
    oauthConsumerKeySign: readText(migration.oauth_consumer_key_sign),
    userId: readId(migration.user_id),
    contextId: readId(migration.context_id),
    toolConsumerInstanceGuid: readText(migration.tool_consumer_instance_guid),
    resourceLinkId: readId(migration.resource_link_id),
    signedText: consumerKey === null ? null : signedParts.join('&'),
  };
}
