// The one door of the library: everything that an application may use.
export type { LtiFetch } from './lti-fetch.ts';
export type {
  DeploymentStatus,
  LtiDeployment,
  LtiRegistration,
  LtiStorage,
  NonceClaim,
} from './lti-storage.ts';

// Launch
export { beginLogin } from './launch/begin-login.ts';
export { planBinding } from './launch/plan-binding.ts';
export { findRefusedRegistration } from './launch/find-refused-registration.ts';
export { completeLaunch, verifyLaunch } from './launch/index.ts';
export { nonceClaimOf, nonceReplayed } from './launch/claim-nonce.ts';
export { isMigrationSignatureValid } from './launch/is-migration-signature-valid.ts';
export { launchFieldNames } from './launch/state/browser-binding.ts';
export { clientStoragePutScript } from './launch/scripts/client-storage-put-script.ts';
export {
  clientStorageGetScript,
  type UnboundLaunchPage,
} from './launch/scripts/client-storage-get-script.ts';
export {
  LaunchRejected,
  launchRejectionReasons,
  type LaunchRejectionReason,
  type PlatformError,
  type RefusedDeployment,
} from './launch/launch-rejected.ts';
export type {
  BindingCookie,
  BindingPlan,
  ClientStorageEntry,
  ClientStorageSlot,
  LoginRedirect,
} from './launch/login-redirect.ts';
export type * from './launch/lti-launch.ts';
export { messageTypes } from './launch/lti-launch.ts';
export type {
  FormFields,
  HeaderFields,
  LaunchRequest,
  LtiToolOptions,
} from './launch/lti-tool-options.ts';
export { ltiRoles, type LtiRole, type LtiRoles } from './roles/lti-roles.ts';

// Keys
export {
  createPlatformKeySets,
  type PlatformKeySets,
  type PlatformKeySetsOptions,
} from './keys/platform-key-sets.ts';
export { generateToolKey } from './keys/generate-tool-key.ts';
export { isPublished, publicKeySet, type PublicKeySet } from './keys/public-key-set.ts';
export { signingKeyAt } from './keys/signing-key-at.ts';
export { rotateToolKeys } from './keys/rotate-tool-keys.ts';
export type { ToolKey } from './keys/tool-key.ts';

// Deep linking
export { makeDeepLinkingResponse } from './deep-linking/make-deep-linking-response.ts';
export {
  DeepLinkingRefused,
  type DeepLinkingRefusalReason,
} from './deep-linking/deep-linking-refused.ts';
export type * from './deep-linking/content-item.ts';

// Services
export { createServiceTokens } from './services/service-tokens.ts';
export {
  ServiceError,
  serviceErrorCodes,
  type ServiceErrorCode,
} from './services/service-error.ts';
export { ltiScopes } from './services/scopes.ts';
export type * from './services/service-access.ts';
export {
  createLineItem,
  findOrCreateLineItem,
  getLineItem,
  listLineItems,
} from './grades/line-items.ts';
export { deleteLineItem, updateLineItem } from './grades/change-line-item.ts';
export type { SubmissionReview } from './grades/submission-review.ts';
export type { LineItem, LineItemFilter, NewLineItem } from './grades/line-item.ts';
export { publishScore } from './grades/publish-score.ts';
export { nextScoreTimestamp } from './grades/next-score-timestamp.ts';
export { listResults } from './grades/list-results.ts';
export type { Result, Score, ScoreOutcome } from './grades/score.ts';
export { listMembers, readMemberPages } from './roster/list-members.ts';
export type { Member, MemberStatus, RosterFilter } from './roster/member.ts';

// Registration
export { fetchPlatformConfiguration } from './registration/fetch-platform-configuration.ts';
export { makeRegistrationRequest } from './registration/make-registration-request.ts';
export { registerTool, registrationFrom } from './registration/register-tool.ts';
export { registrationCloseScript } from './registration/registration-close-script.ts';
export {
  RegistrationFailed,
  registrationFailureReasons,
  type RegistrationFailureReason,
} from './registration/registration-failed.ts';
export type {
  PlatformConfiguration,
  RegisteredClient,
} from './registration/platform-configuration.ts';
export type {
  LocalisedText,
  ToolDeclaration,
  ToolMessage,
} from './registration/tool-declaration.ts';
