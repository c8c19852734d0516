import type { WayInKind } from '../../../../contract/index.ts';

/** Somebody who comes in through an identity at a platform or an identity provider. */
export interface Visitor {
  readonly kind: WayInKind;
  /** What the subject is unique within: the registration, the identity provider, the Entra tenant. */
  readonly provider: string;
  readonly subject: string;
  /** The key by which HR and the platform mean the same person; null when the platform tells none. */
  readonly employeeNumber: string | null;
  /** The id by which the identity provider's SCIM tells of the same person; null where it tells none. */
  readonly externalId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly locale: string | null;
}
