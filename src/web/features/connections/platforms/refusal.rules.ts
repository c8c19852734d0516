/** Reasons that call for the same thing, and have the same words. */
export type RefusalKind =
  | 'browser'
  | 'late'
  | 'replay'
  | 'platformError'
  | 'disabled'
  | 'deployment'
  | 'anonymous'
  | 'keys'
  | 'trust'
  | 'clock'
  | 'address'
  | 'login'
  | 'message'
  | 'other';

/** By how the reason begins; the first that fits counts. */
const beginnings: readonly (readonly [string, RefusalKind])[] = [
  ['browser-', 'browser'],
  ['state-expired', 'late'],
  ['token-expired', 'late'],
  ['nonce-replayed', 'replay'],
  ['platform-error', 'platformError'],
  ['registration-disabled', 'disabled'],
  ['deployment-disabled', 'disabled'],
  ['deployment-unknown', 'deployment'],
  ['deployment-pending', 'deployment'],
  ['deployment-not-entered', 'deployment'],
  ['registration-ambiguous', 'deployment'],
  ['anonymous-launch', 'anonymous'],
  ['platform-keys-unavailable', 'keys'],
  ['key-', 'trust'],
  ['signature-', 'trust'],
  ['algorithm-', 'trust'],
  ['critical-header-', 'trust'],
  ['issuer-', 'trust'],
  ['audience-', 'trust'],
  ['authorized-party-', 'trust'],
  ['nonce-', 'trust'],
  ['state-', 'trust'],
  ['issued-at-', 'clock'],
  ['not-yet-valid', 'clock'],
  ['expiry-', 'clock'],
  ['target-link-uri-', 'address'],
  ['login-target-link-uri-', 'address'],
  ['login-', 'login'],
  ['id-token-', 'message'],
  ['not-an-lti-message', 'message'],
  ['version-', 'message'],
  ['message-type-', 'message'],
  ['deployment-', 'message'],
  ['roles-', 'message'],
  ['subject-', 'message'],
  ['resource-link-', 'message'],
  ['deep-linking-', 'message'],
  ['for-user-', 'message'],
];

/** @param reason as the LTI library names it */
export const refusalKindOf = (reason: string): RefusalKind =>
  beginnings.find(([beginning]) => reason.startsWith(beginning))?.[1] ?? 'other';

/** What a person, their browser or an administrator here brought about says nothing of the platform. */
const notOfPlatform: readonly RefusalKind[] = [
  'browser',
  'late',
  'replay',
  'platformError',
  'disabled',
  'deployment',
];

/** Whether something is wrong between the platform and the product, for everybody. */
export const isTroubleOfPlatform = (reason: string): boolean =>
  !notOfPlatform.includes(refusalKindOf(reason));
