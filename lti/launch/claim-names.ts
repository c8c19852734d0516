const lti = 'https://purl.imsglobal.org/spec/lti/claim';

/** The claims of LTI messages (Core 5.3 and 5.4, and the services' own). */
export const claimNames = {
  messageType: `${lti}/message_type`,
  version: `${lti}/version`,
  deploymentId: `${lti}/deployment_id`,
  targetLinkUri: `${lti}/target_link_uri`,
  roles: `${lti}/roles`,
  context: `${lti}/context`,
  resourceLink: `${lti}/resource_link`,
  launchPresentation: `${lti}/launch_presentation`,
  toolPlatform: `${lti}/tool_platform`,
  lis: `${lti}/lis`,
  custom: `${lti}/custom`,
  forUser: `${lti}/for_user`,
  migration: `${lti}/lti1p1`,
  gradeEndpoint: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  rosterEndpoint: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinkingSettings: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
} as const;

/** What the name of every claim of LTI begins with. */
export const claimPrefix = 'https://purl.imsglobal.org/spec/lti';
