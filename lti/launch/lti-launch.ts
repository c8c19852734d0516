// What a verified message says, in the tool's words. Absent values are null, lists may be empty.
import type { LtiRegistration } from '../lti-storage.ts';
import type { LtiRoles } from '../roles/lti-roles.ts';

/** The messages that the library takes (Core 5.3.1, Deep Linking 4.4.1, Submission Review 4.1). */
export const messageTypes = [
  'LtiResourceLinkRequest',
  'LtiDeepLinkingRequest',
  'LtiSubmissionReviewRequest',
] as const;

/** One of `messageTypes`. */
export type LtiMessageType = (typeof messageTypes)[number];

/** What the platform shares about the person; all of it may be withheld (Core 5.3.6). */
export interface LtiPerson {
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  /** BCP 47, as the person set it on the platform. */
  readonly locale: string | null;
  readonly picture: string | null;
}

/** The course or group from which was launched (Core 5.4.1). */
export interface LtiContext {
  readonly id: string;
  readonly label: string | null;
  readonly title: string | null;
  readonly types: readonly string[];
}

/** The activity that was opened (Core 5.3.5). */
export interface LtiResourceLink {
  readonly id: string;
  readonly title: string | null;
  readonly description: string | null;
}

/** How the platform shows the tool (Core 5.4.4). */
export interface LtiLaunchPresentation {
  readonly locale: string | null;
  readonly documentTarget: 'frame' | 'iframe' | 'window' | null;
  readonly returnUrl: string | null;
}

/** The platform instance (Core 5.4.2). */
export interface LtiPlatformInstance {
  readonly guid: string;
  readonly name: string | null;
  readonly productFamily: string | null;
  readonly version: string | null;
}

/** Identifiers from the student information or HR system behind the platform (Core 5.4.5). */
export interface LtiLis {
  readonly personSourcedId: string | null;
  readonly courseOfferingSourcedId: string | null;
  readonly courseSectionSourcedId: string | null;
}

/** Where grades go (Assignment and Grade Services 3.1). */
export interface LtiGradeEndpoint {
  readonly scopes: readonly string[];
  readonly lineItemsUrl: string | null;
  readonly lineItemUrl: string | null;
}

/** Where the members of the context are listed (Names and Role Provisioning Services 3.6.1.1). */
export interface LtiRosterEndpoint {
  readonly membershipsUrl: string;
  readonly serviceVersions: readonly string[];
}

/** What the platform takes back from a content picker (Deep Linking 4.4.1). */
export interface LtiDeepLinkingSettings {
  readonly returnUrl: string;
  readonly acceptTypes: readonly string[];
  readonly acceptPresentationDocumentTargets: readonly string[];
  readonly acceptMultiple: boolean;
  /** Null when the platform does not say. */
  readonly acceptLineItem: boolean | null;
  readonly autoCreate: boolean;
  readonly title: string | null;
  readonly text: string | null;
  /** Opaque; goes back if and only if it came. */
  readonly data: string | null;
}

/** Whose submission is looked at (Submission Review 4.4). */
export interface LtiForUser {
  readonly userId: string;
  readonly name: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly personSourcedId: string | null;
  readonly roles: LtiRoles;
}

/** Identifiers of the same things under LTI 1.1 (Migration Guide 1.0). */
export interface LtiMigration {
  readonly oauthConsumerKey: string | null;
  readonly oauthConsumerKeySign: string | null;
  readonly userId: string | null;
  readonly contextId: string | null;
  readonly toolConsumerInstanceGuid: string | null;
  readonly resourceLinkId: string | null;
  /** The text that `oauthConsumerKeySign` is over; see `isMigrationSignatureValid`. */
  readonly signedText: string | null;
}

/** A message that passed every check. */
export interface LtiLaunch {
  readonly registration: LtiRegistration;
  readonly deploymentId: string;
  readonly messageType: LtiMessageType;
  /** `sub`: stable per platform, meaningless elsewhere. */
  readonly subject: string;
  readonly roles: LtiRoles;
  readonly person: LtiPerson;
  readonly context: LtiContext | null;
  readonly resourceLink: LtiResourceLink | null;
  readonly launchPresentation: LtiLaunchPresentation;
  readonly platform: LtiPlatformInstance | null;
  readonly lis: LtiLis;
  /** Custom parameters as text; those that the platform did not substitute are left out. */
  readonly custom: Readonly<Record<string, string>>;
  readonly gradeEndpoint: LtiGradeEndpoint | null;
  readonly rosterEndpoint: LtiRosterEndpoint | null;
  readonly deepLinking: LtiDeepLinkingSettings | null;
  readonly forUser: LtiForUser | null;
  readonly migration: LtiMigration | null;
  /** On the tool's own origin; where to go after the launch. */
  readonly targetLinkUri: string;
  /** To be claimed once, see `LtiStorage.claimNonce`. */
  readonly nonce: string;
  /** Until when the claim on the nonce must be kept. */
  readonly expiresAt: Date;
}
