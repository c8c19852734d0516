import { verifyLaunch } from '../../../../lti/index.ts';
import { claim } from '../support/claims.ts';
import { claimCase, type RejectionCase } from '../support/rejection-case.ts';
import { createTestWorld } from '../support/test-world.ts';

const deepLinking = { [claim.messageType]: 'LtiDeepLinkingRequest' };
const review = { [claim.messageType]: 'LtiSubmissionReviewRequest' };

export const messageCases: readonly RejectionCase[] = [
  claimCase('version-missing', 'Core 5.3.2: no version [guide-4]', {
    [claim.version]: undefined,
  }),
  claimCase('version-unsupported', 'Core 5.3.2: another version [guide-3]', {
    [claim.version]: '11.2.0',
  }),
  claimCase('message-type-missing', 'Core 5.3.1: no message type [guide-8]', {
    [claim.messageType]: undefined,
  }),
  claimCase('message-type-unsupported', 'Core 5.3.1: a message that we do not take', {
    [claim.messageType]: 'LtiStartProctoring',
  }),
  claimCase('deployment-id-missing', 'Core 5.3.3: no deployment id [guide-10]', {
    [claim.deploymentId]: undefined,
  }),
  claimCase('deployment-id-missing', 'Core 5.3.3: a blank deployment id', {
    [claim.deploymentId]: '  ',
  }),
  {
    reason: 'deployment-mismatch',
    title: 'Core 4.1.2: another deployment than that of the login',
    async attempt() {
      const world = await createTestWorld();
      const login = await world.login({ lti_deployment_id: '2' });
      return verifyLaunch(await world.request(login), world.options);
    },
  },
  claimCase('target-link-uri-missing', 'Core 5.3.4: no target link URI', {
    [claim.targetLinkUri]: undefined,
  }),
  claimCase(
    'target-link-uri-mismatch',
    'Core 5.3.4: a target on another host [target-mismatch defect-target]',
    {
      [claim.targetLinkUri]: 'https://evil.example/open/course?unit=1',
    },
  ),
  claimCase('target-link-uri-mismatch', 'Core 5.3.4: another path than that of the login', {
    [claim.targetLinkUri]: 'https://tool.example/open/administration',
  }),
  claimCase('roles-missing', 'Core 5.3.7: no roles [guide-9]', { [claim.roles]: undefined }),
  claimCase('roles-malformed', 'Core 5.3.7: roles that are an object', {
    [claim.roles]: { role: 'Instructor' },
  }),
  claimCase('roles-malformed', 'Core 5.3.7: roles that are numbers', { [claim.roles]: [1] }),
  claimCase('anonymous-launch', 'Core 5.3.6.1: no sub [guide-12]', { sub: undefined }),
  claimCase('anonymous-launch', 'Core 5.3.6.1: a blank sub [defect-blank-sub]', { sub: '   ' }),
  claimCase('subject-malformed', 'Core 5.3.6: sub that is an object', { sub: { id: 5 } }),
  claimCase('subject-malformed', 'Core 5.3.6: sub that is no whole number', { sub: 1e300 }),
  claimCase('subject-malformed', 'Core 5.3.6: sub of more than 255 characters', {
    sub: 'x'.repeat(256),
  }),
  claimCase('resource-link-id-missing', 'Core 5.3.5: no resource link id [guide-11]', {
    [claim.resourceLink]: { title: 'Find a mentor' },
  }),
  claimCase('resource-link-id-missing', 'Core 5.3.5: no resource link', {
    [claim.resourceLink]: undefined,
  }),
  claimCase('deep-linking-settings-missing', 'Deep Linking 4.4.1: no settings', deepLinking),
  claimCase('deep-linking-settings-missing', 'Deep Linking 4.4.1: a return URL that is a script', {
    ...deepLinking,
    [claim.deepLinking]: { deep_link_return_url: 'javascript:alert(1)' },
  }),
  claimCase('for-user-missing', 'Submission Review 4.4: nobody to look at', review),
  claimCase(
    'deployment-unknown',
    'Core 3.1.3: a deployment that nobody knows [unknown-deployment defect-deployment]',
    {
      [claim.deploymentId]: '99',
    },
  ),
  claimCase('deployment-pending', 'Core 3.1.3: a deployment that waits for an administrator', {
    [claim.deploymentId]: '2',
  }),
  claimCase('deployment-disabled', 'Core 3.1.3: a deployment that was switched off', {
    [claim.deploymentId]: '3',
  }),
];
