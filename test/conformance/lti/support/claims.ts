const lti = 'https://purl.imsglobal.org/spec/lti/claim';
const membership = 'http://purl.imsglobal.org/vocab/lis/v2/membership';

/** Names of the claims, written out as a platform writes them. */
export const claim = {
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
  lti1p1: `${lti}/lti1p1`,
  ags: 'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint',
  nrps: 'https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice',
  deepLinking: 'https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings',
} as const;

export const role = {
  instructor: `${membership}#Instructor`,
  learner: `${membership}#Learner`,
  contextAdministrator: `${membership}#Administrator`,
  assistant: `${membership}/Instructor#TeachingAssistant`,
  institutionAdministrator:
    'http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator',
  systemAdministrator: 'http://purl.imsglobal.org/vocab/lis/v2/system/person#Administrator',
} as const;

export type Claims = Readonly<Record<string, unknown>>;

/** A resource link launch by a learner, as a full platform sends it. */
export function resourceLinkClaims(base: {
  readonly issuer: string;
  readonly clientId: string;
  readonly deploymentId: string;
  readonly targetLinkUri: string;
  readonly nonce: string;
  readonly now: number;
}): Claims {
  return {
    iss: base.issuer,
    aud: base.clientId,
    sub: '5',
    nonce: base.nonce,
    iat: base.now,
    exp: base.now + 60,
    name: 'Noor Peeters',
    given_name: 'Noor',
    family_name: 'Peeters',
    email: 'noor@example.org',
    [claim.messageType]: 'LtiResourceLinkRequest',
    [claim.version]: '1.3.0',
    [claim.deploymentId]: base.deploymentId,
    [claim.targetLinkUri]: base.targetLinkUri,
    [claim.roles]: [role.learner],
    [claim.context]: { id: '2', label: 'M1', title: 'Mentoring', type: ['CourseSection'] },
    [claim.resourceLink]: { id: '11', title: 'Find a mentor', description: '' },
    [claim.launchPresentation]: {
      locale: 'nl',
      document_target: 'iframe',
      return_url: `${base.issuer}/return?x=1`,
    },
    [claim.toolPlatform]: { guid: 'g-1', name: 'Example LMS', product_family_code: 'example' },
    [claim.lis]: { person_sourcedid: 'E-1001' },
    [claim.custom]: { programme: 'p1' },
  };
}
