// Why a login or a launch was refused: a closed list, so that each reason has its own text.
import type { LtiPlatformInstance } from './lti-launch.ts';

/** Every reason for which `beginLogin`, `verifyLaunch` or `completeLaunch` refuses. */
export const launchRejectionReasons = [
  // The login initiation (Security Framework 5.1.1.1).
  'login-parameter-repeated',
  'login-issuer-missing',
  'login-hint-missing',
  'login-target-link-uri-missing',
  'login-target-link-uri-foreign',
  'registration-unknown',
  'registration-ambiguous',
  'registration-disabled',
  // What the platform posted (5.1.1.2 and 5.1.1.5).
  'platform-error',
  'state-missing',
  'state-repeated',
  'state-malformed',
  'state-forged',
  'state-expired',
  'browser-unbound',
  'browser-mismatch',
  'id-token-missing',
  'id-token-repeated',
  'id-token-malformed',
  // The signature (5.1.3 steps 1 and 5).
  'algorithm-not-allowed',
  'critical-header-unknown',
  'key-id-missing',
  'platform-keys-unavailable',
  'key-unknown',
  'key-ambiguous',
  'key-unusable',
  'signature-invalid',
  // Claims of the token (5.1.3 steps 2 to 9).
  'issuer-mismatch',
  'audience-mismatch',
  'authorized-party-missing',
  'authorized-party-mismatch',
  'expiry-missing',
  'token-expired',
  'issued-at-missing',
  'issued-at-in-future',
  'issued-at-too-old',
  'not-yet-valid',
  'nonce-missing',
  'nonce-mismatch',
  'nonce-replayed',
  // Claims of the message (Core 5.3, 5.4).
  'not-an-lti-message',
  'version-missing',
  'version-unsupported',
  'message-type-missing',
  'message-type-unsupported',
  'deployment-id-missing',
  'deployment-mismatch',
  'target-link-uri-missing',
  'target-link-uri-mismatch',
  'roles-missing',
  'roles-malformed',
  'anonymous-launch',
  'subject-malformed',
  'resource-link-id-missing',
  'deep-linking-settings-missing',
  'for-user-missing',
  // Last, so that a deployment is only ever learned from a message that is otherwise sound.
  'deployment-unknown',
  'deployment-pending',
  'deployment-disabled',
] as const;

/** One of `launchRejectionReasons`. */
export type LaunchRejectionReason = (typeof launchRejectionReasons)[number];

/** What the platform itself gave as its error: plain text from outside, to be shown escaped. */
export interface PlatformError {
  /** For example `access_denied` or Canvas's `launch_no_longer_valid`. */
  readonly code: string;
  readonly description: string | null;
}

/** The deployment that a sound message of a known registration came from, not yet let in. */
export interface RefusedDeployment {
  readonly registrationId: string;
  readonly tenantId: string;
  readonly deploymentId: string;
  /** What the platform calls itself, to be recognised by; null where it does not say. */
  readonly platform: LtiPlatformInstance | null;
}

/** A refused login or launch. Holds nothing of the token and nothing about the person. */
export class LaunchRejected extends Error {
  override readonly name = 'LaunchRejected';
  readonly reason: LaunchRejectionReason;
  /** One technical sentence for the log. */
  readonly detail: string;
  /** Only with the reason `platform-error`. */
  readonly platformError: PlatformError | null;
  /** Only with the reasons `deployment-unknown`, `deployment-pending` and `deployment-disabled`. */
  readonly deployment: RefusedDeployment | null;

  constructor(
    reason: LaunchRejectionReason,
    detail: string,
    more: {
      readonly platformError?: PlatformError;
      readonly deployment?: RefusedDeployment;
      readonly cause?: unknown;
    } = {},
  ) {
    super(`${reason}: ${detail}`, more.cause === undefined ? {} : { cause: more.cause });
    this.reason = reason;
    this.detail = detail;
    this.platformError = more.platformError ?? null;
    this.deployment = more.deployment ?? null;
  }
}
