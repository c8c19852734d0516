import { claimNames } from '../claim-names.ts';
import { readMessageType } from '../check-message-type.ts';
import { readRoles } from '../../roles/read-roles.ts';
import type { LaunchEvidence } from '../launch-evidence.ts';
import type { LtiLaunch } from '../lti-launch.ts';
import { readId, readText } from './claim-values.ts';
import { readCustom } from './read-custom.ts';
import { readDeepLinking } from './read-deep-linking.ts';
import { readForUser } from './read-for-user.ts';
import { readMigration } from './read-migration.ts';
import { readPerson } from './read-person.ts';
import {
  readContext,
  readLaunchPresentation,
  readLis,
  readPlatform,
  readResourceLink,
} from './read-place.ts';
import { readGradeEndpoint, readRosterEndpoint } from './read-services.ts';

/** Puts a message that passed the checks into the tool's words. */
export function readLaunch({ claims, registration, login }: LaunchEvidence): LtiLaunch {
  return {
    registration,
    deploymentId: checked(readId(claims[claimNames.deploymentId])),
    messageType: checked(readMessageType(claims)),
    subject: checked(readId(claims.sub)),
    roles: readRoles(claims[claimNames.roles]),
    person: readPerson(claims),
    context: readContext(claims),
    resourceLink: readResourceLink(claims),
    launchPresentation: readLaunchPresentation(claims),
    platform: readPlatform(claims),
    lis: readLis(claims),
    custom: readCustom(claims),
    gradeEndpoint: readGradeEndpoint(claims),
    rosterEndpoint: readRosterEndpoint(claims),
    deepLinking: readDeepLinking(claims),
    forUser: readForUser(claims),
    migration: readMigration(claims, registration),
    targetLinkUri: checked(readText(claims[claimNames.targetLinkUri])),
    nonce: login.nonce,
    expiresAt: new Date(login.expiresAt * 1000),
  };
}

/** A claim that a check saw already: to find it absent is an error of the list of checks. */
function checked<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a claim was read that no check had looked at');
  return value;
}
