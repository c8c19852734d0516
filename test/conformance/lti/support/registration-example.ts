import {
  ltiScopes,
  type PlatformConfiguration,
  type ToolDeclaration,
} from '../../../../lti/index.ts';

/** A tool that wants something of everything. */
export const exampleDeclaration: ToolDeclaration = {
  name: { default: 'Mentoring', translations: { fr: 'Mentorat' } },
  description: { default: 'Find a mentor' },
  initiateLoginUri: 'https://tool.example:8443/lti/login',
  redirectUris: ['https://tool.example:8443/lti/launch'],
  targetLinkUri: 'https://tool.example:8443/open',
  jwksUri: 'https://tool.example:8443/lti/jwks',
  logoUri: 'https://tool.example:8443/logo.svg',
  messages: [
    { type: 'LtiDeepLinkingRequest', label: { default: 'Add', translations: { nl: 'Voeg toe' } } },
    { type: 'LtiSubmissionReviewRequest' },
  ],
  claims: ['sub', 'name', 'email'],
  scopes: [ltiScopes.score, ltiScopes.contextMembershipReadOnly],
  custom: { user: '$User.id' },
  canvasPrivacyLevel: 'public',
};

/** A platform that says nothing of what it has. */
export const examplePlatform: PlatformConfiguration = {
  issuer: 'https://lms.example',
  authorizationEndpoint: 'https://lms.example/auth',
  tokenEndpoint: 'https://lms.example/token',
  tokenAudience: null,
  jwksUri: 'https://lms.example/jwks',
  registrationEndpoint: 'https://lms.example/register',
  idTokenAlgorithm: 'RS256',
  scopesSupported: null,
  claimsSupported: null,
  messagesSupported: null,
  productFamily: null,
  platformVersion: null,
  accountName: null,
};
