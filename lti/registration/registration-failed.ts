// Why a dynamic registration did not come about, as a closed list.

/** Every reason for which a registration fails. */
export const registrationFailureReasons = [
  'configuration-url-invalid',
  'configuration-unreachable',
  'configuration-slow',
  'configuration-not-json',
  'configuration-invalid',
  'issuer-mismatch',
  'registration-unreachable',
  'registration-slow',
  'registration-refused',
  'registration-not-json',
  'registration-response-invalid',
] as const;

/** One of `registrationFailureReasons`. */
export type RegistrationFailureReason = (typeof registrationFailureReasons)[number];

/** A registration that did not come about. */
export class RegistrationFailed extends Error {
  override readonly name = 'RegistrationFailed';
  readonly reason: RegistrationFailureReason;
  /** One technical sentence for the log. */
  readonly detail: string;
  /** What the platform itself said, plain text from outside, to be shown escaped. */
  readonly platformText: string | null;

  constructor(
    reason: RegistrationFailureReason,
    detail: string,
    more: { readonly platformText?: string | null; readonly cause?: unknown } = {},
  ) {
    super(`${reason}: ${detail}`, more.cause === undefined ? {} : { cause: more.cause });
    this.reason = reason;
    this.detail = detail;
    this.platformText = more.platformText ?? null;
  }
}
