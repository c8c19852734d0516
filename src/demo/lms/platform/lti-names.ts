/** Names that the LTI 1.3 Advantage specifications fix. */

const ags = 'https://purl.imsglobal.org/spec/lti-ags/scope';

export const scopes = {
  lineItem: `${ags}/lineitem`,
  lineItemReadOnly: `${ags}/lineitem.readonly`,
  result: `${ags}/result.readonly`,
  score: `${ags}/score`,
  memberships: 'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly',
} as const;
export const supportedScopes: readonly string[] = Object.values(scopes);

export const mediaTypes = {
  lineItem: 'application/vnd.ims.lis.v2.lineitem+json',
  lineItems: 'application/vnd.ims.lis.v2.lineitemcontainer+json',
  results: 'application/vnd.ims.lis.v2.resultcontainer+json',
  score: 'application/vnd.ims.lis.v1.score+json',
  memberships: 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json',
} as const;

export const ltiClaim = (name: string): string =>
  `https://purl.imsglobal.org/spec/lti/claim/${name}`;
export const deepLinkingClaim = (name: string): string =>
  `https://purl.imsglobal.org/spec/lti-dl/claim/${name}`;
export const endpointClaim = 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint';
export const rosterClaim = 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice';
export const platformConfiguration = 'https://purl.imsglobal.org/spec/lti-platform-configuration';
export const toolConfiguration = 'https://purl.imsglobal.org/spec/lti-tool-configuration';

const vocabulary = 'http://purl.imsglobal.org/vocab/lis/v2';
export const roles = {
  learner: `${vocabulary}/membership#Learner`,
  instructor: `${vocabulary}/membership#Instructor`,
  administrator: `${vocabulary}/institution/person#Administrator`,
} as const;

export const resourceLinkRequest = 'LtiResourceLinkRequest';
export const deepLinkingRequest = 'LtiDeepLinkingRequest';
export const submissionReviewRequest = 'LtiSubmissionReviewRequest';
export const supportedMessages = [
  resourceLinkRequest,
  deepLinkingRequest,
  submissionReviewRequest,
] as const;
